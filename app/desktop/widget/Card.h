#pragma once

#include <QtWidgets/QFrame>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

// A rounded surface with room inside: role "card" (with an edge) or "soft" (in the accent's pale colour).
class Card : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const char* role, QWidget* parent = nullptr);
  [[nodiscard]] QVBoxLayout& content() { return *m_content; }

 private:
  QVBoxLayout* m_content;
};

}  // namespace mahfooz::desktop
