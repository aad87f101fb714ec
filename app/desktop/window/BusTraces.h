#pragma once

namespace mahfooz::desktop {

// Where somebody uses a screen reader, the library that carries its questions and our answers keeps the last few of
// them in its memory. When all of its connections are closed.
void dropBusMessages();

}  // namespace mahfooz::desktop
