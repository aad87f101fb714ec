#include "app/intake/SqlMigrations.h"

namespace mahfooz::intake {

namespace {

const MigrationStep kCases{
    "CREATE TABLE cases (reference {blob} PRIMARY KEY NOT NULL, public_key {blob} NOT NULL, digest {blob} NOT NULL, "
    "received_at TEXT NOT NULL, receipt_signature {blob} NOT NULL, status TEXT NOT NULL, language TEXT NOT NULL, "
    "source TEXT NOT NULL, age_in_picture TEXT NOT NULL){keyed}",
    "CREATE TABLE items (case_reference {blob} NOT NULL REFERENCES cases (reference), position {int} NOT NULL, "
    "kind TEXT NOT NULL, status TEXT NOT NULL, PRIMARY KEY (case_reference, position)){keyed}",
    "CREATE TABLE fingerprints (case_reference {blob} NOT NULL, item_position {int} NOT NULL, "
    "position {int} NOT NULL, algorithm TEXT NOT NULL, variant TEXT NOT NULL, quality {int} NOT NULL, "
    "sealed_value {blob} NOT NULL, value_reference {blob} NOT NULL, "
    "PRIMARY KEY (case_reference, item_position, position), "
    "FOREIGN KEY (case_reference, item_position) REFERENCES items (case_reference, position)){keyed}",
    "CREATE INDEX fingerprints_by_value ON fingerprints (value_reference)",
    "CREATE TABLE nonces (case_reference {blob} NOT NULL, nonce TEXT NOT NULL, expires {int} NOT NULL, "
    "PRIMARY KEY (case_reference, nonce)){keyed}",
    "CREATE INDEX nonces_by_expiry ON nonces (expires)",
};

// Additions, withdrawals, and the feed with what lies in the database already.
const MigrationStep kFeed{
    // With the order in it: else PostgreSQL may look for the first of equal values by going through all cases.
    "DROP INDEX fingerprints_by_value",
    "CREATE INDEX fingerprints_by_value ON fingerprints (value_reference, case_reference, item_position, position)",
    "ALTER TABLE cases ADD COLUMN withdrawn_at TEXT",
    "ALTER TABLE cases ADD COLUMN withdrawal_signature {blob}",
    "CREATE TABLE additions (case_reference {blob} NOT NULL REFERENCES cases (reference), digest {blob} NOT NULL, "
    "received_at TEXT NOT NULL, receipt_signature {blob} NOT NULL, PRIMARY KEY (case_reference, digest)){keyed}",

    // One row. Who changes the feed updates it first and so holds it until the commit: numbers become visible in their
    // order. changed_at: of the last change. not_before: the least time that the next change may bear.
    "CREATE TABLE feed_clock (id {int} PRIMARY KEY NOT NULL, change {int} NOT NULL, changed_at {int} NOT NULL, "
    "not_before {int} NOT NULL, began_at {int} NOT NULL)",
    // One row a fingerprint that platforms can read, whichever cases it is in.
    "CREATE TABLE feed_records (value_reference {blob} PRIMARY KEY NOT NULL, signal TEXT NOT NULL, status TEXT NOT "
    "NULL, "
    "value_bytes {int} NOT NULL, first_change {int} NOT NULL, change {int} NOT NULL, changed_at {int} NOT NULL)",
    "CREATE TABLE feed_links (value_reference {blob} NOT NULL, case_reference {blob} NOT NULL, change {int} NOT NULL, "
    "PRIMARY KEY (value_reference, case_reference)){keyed}",
    "CREATE INDEX feed_links_by_case ON feed_links (case_reference)",
    // A withdrawn record's value, for as long as platforms need it to delete theirs; sealed for case_reference.
    "CREATE TABLE feed_tombstones (value_reference {blob} PRIMARY KEY NOT NULL, case_reference {blob} NOT NULL, "
    "sealed_value {blob} NOT NULL, first_change {int} NOT NULL, change {int} NOT NULL, withdrawn_at {int} NOT NULL)",
    "CREATE INDEX feed_tombstones_by_change ON feed_tombstones (change)",

    "CREATE TABLE platforms (id {int} PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, function_key {blob} UNIQUE, "
    "subscription_key {blob}, added_at {int} NOT NULL, revoked_at {int}, served_change {int} NOT NULL, "
    "confirmed_change {int} NOT NULL, resync_change {int} NOT NULL, resync_at {int} NOT NULL)",
    "CREATE TABLE feed_feedback (value_reference {blob} NOT NULL, platform_id {int} NOT NULL, value TEXT NOT NULL, "
    "sealed_tags {blob} NOT NULL, given_at {int} NOT NULL, PRIMARY KEY (value_reference, platform_id)){keyed}",

    // What is there already, in any order.
    "INSERT INTO feed_links (value_reference, case_reference, change) "
    "SELECT DISTINCT f.value_reference, f.case_reference, 0 FROM fingerprints f JOIN items i "
    "ON i.case_reference = f.case_reference AND i.position = f.item_position "
    "WHERE f.algorithm IN ('pdq', 'tmk-pdqf') OR (f.algorithm = 'md5' AND i.kind = 'video')",
    "INSERT INTO feed_records (value_reference, signal, status, value_bytes, first_change, change, changed_at) "
    "SELECT v.value_reference, v.signal, 'Active', v.value_bytes, v.number, v.number, {now} FROM ("
    "SELECT f.value_reference, CASE MAX(f.algorithm) WHEN 'pdq' THEN 'ImagePDQ' WHEN 'md5' THEN 'VideoMD5' "
    "ELSE 'VideoTMK' END AS signal, MAX(LENGTH(f.sealed_value)) AS value_bytes, "
    "ROW_NUMBER() OVER (ORDER BY f.value_reference) AS number FROM fingerprints f "
    "WHERE f.value_reference IN (SELECT value_reference FROM feed_links) GROUP BY f.value_reference) v",
    "INSERT INTO feed_clock (id, change, changed_at, not_before, began_at) "
    "SELECT 1, COUNT(*), {now}, {now}, {now} FROM feed_records",
    "CREATE UNIQUE INDEX feed_records_by_change ON feed_records (change)",
    "CREATE INDEX feed_records_by_time ON feed_records (changed_at, change)",
};

// Where a record's value lies, in how many cases it is, and how many platforms have answered: beside the record, so
// that a page of records that are nobody else's and unanswered (nearly all) looks up nothing by the values' random
// digests.
constexpr char kLocateValues[] =
    "UPDATE feed_records SET (value_case, value_item, value_position) = "
    "(SELECT f.case_reference, f.item_position, f.position FROM fingerprints f "
    "WHERE f.value_reference = feed_records.value_reference "
    "ORDER BY f.case_reference, f.item_position, f.position LIMIT 1), "
    "case_count = (SELECT COUNT(*) FROM feed_links l WHERE l.value_reference = feed_records.value_reference), "
    "feedback_count = (SELECT COUNT(*) FROM feed_feedback a WHERE a.value_reference = feed_records.value_reference)";

const MigrationStep kPlaces{
    "ALTER TABLE feed_records ADD COLUMN value_case {blob}",
    "ALTER TABLE feed_records ADD COLUMN value_item {int}",
    "ALTER TABLE feed_records ADD COLUMN value_position {int}",
    "ALTER TABLE feed_records ADD COLUMN case_count {int} NOT NULL DEFAULT 0",
    "ALTER TABLE feed_records ADD COLUMN feedback_count {int} NOT NULL DEFAULT 0",
    kLocateValues,
    // Without the change in it: else PostgreSQL may look for a range of changes by going through all times.
    "DROP INDEX feed_records_by_time",
    "CREATE INDEX feed_records_by_time ON feed_records (changed_at)",
};

}  // namespace

const std::vector<MigrationStep>& migrationSteps() {
  static const std::vector<MigrationStep> kSteps{kCases, kFeed, kPlaces};
  return kSteps;
}

const char* locateFeedValues() {
  return kLocateValues;
}

}  // namespace mahfooz::intake
