#pragma once

#include "app/desktop/model/Updates.h"
#include "core/update/UpdateCheck.h"

#include <memory>

namespace mahfooz::desktop {

enum class UpdatesAllowed { Yes, No };

// core/update behind the face that the page knows. Where it is not allowed, or where there is no source, there is
// nothing behind it that could ask.
class AskedUpdates : public Updates {
  Q_OBJECT

 public:
  AskedUpdates(const std::optional<update::UpdateSource>& source, UpdatesAllowed allowed, release::Version running,
               const submit::ProxyRule& proxy = {}, QObject* parent = nullptr);

  [[nodiscard]] QString place() const override;
  void ask() override;
  void cancel() override;

 private:
  void take(const Result<release::UpdateManifest>& newest);

  release::Version m_running;
  std::unique_ptr<update::UpdateCheck> m_check;
};

}  // namespace mahfooz::desktop
