#include "domain/partitions.h"

#include "t/support/sample_order.h"
#include "t/support/test.h"

namespace {

struct Read {
  std::string rows;    // "/=100 swap=4"
  std::string errors;
};

Read read(int disk_gb, base::NameValues fields) {
  base::Form form{std::move(fields)};
  Read out;
  for (const auto& row : domain::read_partitions(form, disk_gb)) {
    out.rows += (out.rows.empty() ? "" : " ") + row.mount + '=' + std::to_string(row.gb);
  }
  out.errors = t::errors_of(form);
  return out;
}

// One row that takes the whole disk of 480 GB.
std::string mount_fault(std::string_view mount) {
  return read(480, {{"part1-mount", std::string{mount}}, {"part1-gb", "480"}}).errors;
}

std::string size_fault(std::string_view gb) { return read(480, {{"part1-mount", "/"}, {"part1-gb", std::string{gb}}}).errors; }

}  // namespace

BOOST_AUTO_TEST_SUITE(partitions)

BOOST_AUTO_TEST_CASE(no_rows_mean_our_standard_layout) {
  BOOST_TEST(read(480, {}).errors == "");
  BOOST_TEST(read(480, {}).rows == "");
  BOOST_TEST(read(480, {{"part1-mount", " "}, {"part1-gb", ""}, {"part6-mount", ""}}).errors == "");
}

BOOST_AUTO_TEST_CASE(rows_that_add_up) {
  const Read all = read(480, {{"part1-mount", "/"}, {"part1-gb", "400"}, {"part2-mount", "swap"}, {"part2-gb", "16"},
                              {"part3-mount", "/var/log"}, {"part3-gb", " 64 "}});
  BOOST_TEST(all.errors == "");
  BOOST_TEST(all.rows == "/=400 swap=16 /var/log=64");
}

BOOST_AUTO_TEST_CASE(empty_rows_between_are_left_out) {
  const Read all = read(480, {{"part2-mount", "/"}, {"part2-gb", "470"}, {"part6-mount", "swap"}, {"part6-gb", "10"}});
  BOOST_TEST(all.errors == "");
  BOOST_TEST(all.rows == "/=470 swap=10");
}

BOOST_AUTO_TEST_CASE(a_seventh_row_does_not_exist) {
  BOOST_TEST(read(480, {{"part1-mount", "/"}, {"part1-gb", "480"}, {"part7-mount", "swap"}, {"part7-gb", "10"}}).errors == "");
}

BOOST_AUTO_TEST_CASE(another_sum_is_refused) {
  for (const char* rest : {"79", "81"}) {
    BOOST_TEST(read(480, {{"part1-mount", "/"}, {"part1-gb", "400"}, {"part2-mount", "/srv"}, {"part2-gb", rest}}).errors ==
               "part1-gb:partition_sum");
  }
  // The rows are what was asked for, whether the first of them is used or not.
  BOOST_TEST(read(480, {{"part3-mount", "/"}, {"part3-gb", "100"}}).errors == "part1-gb:partition_sum");
}

BOOST_AUTO_TEST_CASE(half_a_row_is_refused_and_no_sum_is_asked_for) {
  BOOST_TEST(read(480, {{"part1-mount", "/"}}).errors == "part1-gb:partition_size");
  BOOST_TEST(read(480, {{"part1-gb", "480"}}).errors == "part1-mount:partition_mount");
  BOOST_TEST(read(480, {{"part1-mount", "/"}, {"part1-gb", "400"}, {"part2-mount", "/srv"}}).errors == "part2-gb:partition_size");
}

BOOST_AUTO_TEST_CASE(each_mount_point_once) {
  BOOST_TEST(read(480, {{"part1-mount", "/"}, {"part1-gb", "400"}, {"part2-mount", " /"}, {"part2-gb", "80"}}).errors ==
             "part2-mount:partition_double");
  BOOST_TEST(read(480, {{"part1-mount", "swap"}, {"part1-gb", "400"}, {"part2-mount", "swap"}, {"part2-gb", "80"}}).errors ==
             "part2-mount:partition_double");
}

BOOST_AUTO_TEST_CASE(mount_points) {
  for (std::string_view mount : {"/", "swap", "/var", "/var/lib/db-1", "/home/a.b_c"}) BOOST_TEST(mount_fault(mount) == "");
  for (std::string_view mount : {"var", "//", "/var/", "/var//log", "SWAP", "/va r", "/var;reboot", "/\u00e9", "/a\nb", "C:\\"}) {
    BOOST_TEST_INFO(mount);
    BOOST_TEST(mount_fault(mount) == "part1-mount:partition_mount");
  }
  BOOST_TEST(mount_fault('/' + std::string(59, 'a')) == "");
  BOOST_TEST(mount_fault('/' + std::string(60, 'a')) == "part1-mount:partition_mount");
}

BOOST_AUTO_TEST_CASE(sizes) {
  BOOST_TEST(size_fault("480") == "");
  for (std::string_view gb : {"0", "-1", "481", "4.5", "480GB", "x", "99999999999", "4,80"}) {
    BOOST_TEST_INFO(gb);
    BOOST_TEST(size_fault(gb) == "part1-gb:partition_size");
  }
}

BOOST_AUTO_TEST_SUITE_END()
