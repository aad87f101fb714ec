#pragma once

namespace mahfooz::desktop {

// The pages of the window, in the order in which a case is made. Elsewhere and MyCase stand beside that road.
enum class Page { Welcome, Before, Who, Choose, Codes, Review, Keep, Elsewhere, MyCase };

}  // namespace mahfooz::desktop
