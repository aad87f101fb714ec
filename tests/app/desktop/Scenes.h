#pragma once

#include "tests/app/desktop/Stage.h"

#include <functional>
#include <vector>

namespace mahfooz::desktop {

// A page in one of its states. The gallery paints all of them, the audits walk through all of them: a new state of a
// page is one line in Scenes.cpp, or in ModesScenes.cpp when a helpdesk or a kiosk has it.
struct Scene {
  const char* name;  // begins with the number of its page
  std::function<void(Stage&)> play;
};

// Those of a mode. A helpdesk and a kiosk have what differs from home.
[[nodiscard]] const std::vector<Scene>& scenes(Mode mode);

// Shows a stage in a window of this size (in a kiosk somebody has touched the calm screen) and plays a scene on it. False
// when what is to be seen then is not the window but Qt's file chooser.
bool playScene(Stage& stage, const Scene& scene, const QSize& window);

[[nodiscard]] const std::vector<Scene>& helpdeskScenes();
[[nodiscard]] const std::vector<Scene>& kioskScenes();

}  // namespace mahfooz::desktop
