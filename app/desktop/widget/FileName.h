#pragma once

#include <QtWidgets/QLabel>

namespace mahfooz::desktop {

// A file's name on one line; a long one is shortened in its middle, where its end (.jpg) stays to be seen.
class FileName : public QLabel {
  Q_OBJECT

 public:
  explicit FileName(QWidget* parent = nullptr);
  void setName(const QString& name);
  [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_name;
};

}  // namespace mahfooz::desktop
