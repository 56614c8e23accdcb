#include "tables/ref_templates.h"

namespace tables::ref_templates {

namespace {

constexpr db::Sql kOffered =
    "SELECT template_id, os_name, family, in_signup, in_signup_oss FROM ref_templates"
    " WHERE retired = 0 AND (in_signup = 1 OR in_signup_oss = 1) ORDER BY family, position, os_name";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.template_id, r.os_name, r.family, r.in_signup, r.in_signup_oss);
  return r;
}

}  // namespace

std::vector<Row> offered(db::Reader& db) { return db.rows(read, kOffered); }

}  // namespace tables::ref_templates
