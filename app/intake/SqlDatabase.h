#pragma once

#include "app/intake/SqlConnection.h"

#include <type_traits>

namespace mahfooz::intake {

// One database, with a connection for every thread that asks. Every piece of work is one transaction: `body` gets the
// connection and gives a Result; an error undoes what it did. Where the database gave way to somebody else, or the
// connection was lost, the whole body runs again a few times within the request: it must not change anything outside
// of the database. A commit whose answer was lost may have happened, so a body that runs again must be right both ways.
class SqlDatabase {
 public:
  explicit SqlDatabase(const DatabaseAddress& address);
  ~SqlDatabase();
  SqlDatabase(const SqlDatabase&) = delete;
  SqlDatabase& operator=(const SqlDatabase&) = delete;

  // Makes the SQLite file (for its owner only) and brings the database to the newest shape. StorageFailed.
  [[nodiscard]] Result<void> prepare();

  // Opens it without changing it; StorageFailed unless it has the newest shape.
  [[nodiscard]] Result<void> attach();

  [[nodiscard]] SqlDialect dialect() const { return m_address.dialect; }

  template <class Body>
  [[nodiscard]] auto read(Body body) {
    return repeated(SqlAccess::Read, AfterLostCommit::Repeat, body);
  }
  template <class Body>
  [[nodiscard]] auto write(Body body) {
    return repeated(SqlAccess::Write, AfterLostCommit::Repeat, body);
  }

  // For a body that would be wrong after a commit of its own: StorageFailed where that may have happened.
  template <class Body>
  [[nodiscard]] auto writeOnce(Body body) {
    return repeated(SqlAccess::Write, AfterLostCommit::GiveUp, body);
  }

 private:
  enum class AfterLostCommit { Repeat, GiveUp };

  [[nodiscard]] SqlConnection& connection();  // this thread's

  // After a failure of this thread's connection: waits and says whether to try again.
  [[nodiscard]] bool isWorthAnother(int attempt, AfterLostCommit after);

  template <class Body>
  std::invoke_result_t<Body&, SqlConnection&> once(SqlAccess access, Body& body) {
    SqlConnection& sql = connection();
    SqlTransaction transaction(sql, access);
    if (!transaction.isBegun()) return ErrorCode::StorageFailed;
    auto outcome = body(sql);
    if (!outcome) return outcome;
    if (const auto committed = transaction.commit(); !committed) return committed.error();
    return outcome;
  }

  template <class Body>
  std::invoke_result_t<Body&, SqlConnection&> repeated(SqlAccess access, AfterLostCommit after, Body& body) {
    for (int attempt = 0;; ++attempt) {
      auto outcome = once(access, body);
      if (outcome || !isWorthAnother(attempt, after)) return outcome;
    }
  }

  DatabaseAddress m_address;
  QString m_identity;  // tells databases of one process apart
};

}  // namespace mahfooz::intake
