#pragma once

#include "app/intake/HttpLimits.h"
#include "app/intake/Metrics.h"
#include "app/intake/RequestHandler.h"
#include "app/intake/Services.h"

namespace mahfooz::intake {

// Which address and method leads where in the service.
class Routes : public RequestHandler {
 public:
  // `ownMetrics`: whether this listener answers /metrics, and then to this computer only.
  enum class OwnMetrics { No, ToThisComputer };

  Routes(const Services& services, const Metrics& metrics, OwnMetrics ownMetrics) noexcept
      : m_services(services), m_metrics(metrics), m_ownMetrics(ownMetrics) {}

  [[nodiscard]] int headRefusal(const HttpRequest& request, const HttpFraming& framing) const override;
  [[nodiscard]] Answer refusalFor(const HttpRequest& request, int status) const override;
  [[nodiscard]] Answer answer(const HttpRequest& request, bool isLocal) override;
  [[nodiscard]] Route routeOf(const HttpRequest& request) const override;

 private:
  Services m_services;
  const Metrics& m_metrics;
  OwnMetrics m_ownMetrics;
};

// The listener that has nothing but /metrics.
class MetricsRoutes : public RequestHandler {
 public:
  explicit MetricsRoutes(const Metrics& metrics) noexcept : m_metrics(metrics) {}

  [[nodiscard]] int headRefusal(const HttpRequest& request, const HttpFraming& framing) const override;
  [[nodiscard]] Answer refusalFor(const HttpRequest& request, int status) const override;
  [[nodiscard]] Answer answer(const HttpRequest& request, bool isLocal) override;
  [[nodiscard]] Route routeOf(const HttpRequest& request) const override;

 private:
  const Metrics& m_metrics;
};

}  // namespace mahfooz::intake
