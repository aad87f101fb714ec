#pragma once

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// How far the road is: one dot a step, the present one long. Runs in the reading direction.
class StepDots : public QWidget {
  Q_OBJECT

 public:
  explicit StepDots(QWidget* parent = nullptr);
  void setStep(int step, int steps, const QString& accessibleWords);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_step = 0;  // 1..m_steps
  int m_steps = 0;
};

}  // namespace mahfooz::desktop
