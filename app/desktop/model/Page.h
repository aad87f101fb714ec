#pragma once

namespace mahfooz::desktop {

// The pages of the window, in the order in which a case is made. Those after Keep stand beside that road.
enum class Page {
  Welcome,
  Before,
  Who,
  Choose,
  Codes,
  Review,
  Keep,
  Elsewhere,
  MyCase,
  TakeBack,
  Help,
  Article,
  Helplines,
  Notes,
  Letter,
  About,
  Licences,
  Licence
};

// What the pages from Choose to Review are for: a case of its own, or more codes for the case that My case shows.
enum class Road { NewCase, AddToCase };

}  // namespace mahfooz::desktop
