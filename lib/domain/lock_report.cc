#include "domain/lock_report.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace domain {

namespace {

// Up to and with the closing quote, or all that there is. A doubled quote or a backslash does not close.
std::size_t after_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote != '`') {
      ++i;
    } else if (text[i] == quote) {
      if (i + 1 < text.size() && text[i + 1] == quote) {
        ++i;
      } else {
        return i + 1;
      }
    }
  }
  return text.size();
}

// Where a comment that begins here ends; `at` itself when none does.
std::size_t after_comment(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto up_to = [&](std::string_view mark) {
    const auto found = text.find(mark, at + 1);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  if (rest.starts_with("/*")) return up_to("*/");
  if (rest.starts_with("#") || rest.starts_with("-- ")) return up_to("\n");
  return at;
}

bool in_word(char c) { return base::is_alnum(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::string statement_shape(std::string_view statement, std::size_t most) {
  std::string shape;
  for (std::size_t at = 0; at < statement.size();) {
    const char c = statement[at];
    if (const std::size_t after = after_comment(statement, at); after != at) {
      at = after;
      if (!shape.empty() && shape.back() != ' ') shape += ' ';
    } else if (c == '\'' || c == '"') {
      // x'41', b'1', N'text' and _utf8mb4'text' are literals as a whole.
      while (!shape.empty() && in_word(shape.back()) && at > 0 && in_word(statement[at - 1])) shape.pop_back();
      shape += '?';
      at = after_quoted(statement, at);
    } else if (c == '`') {
      const std::size_t end = after_quoted(statement, at);
      shape += statement.substr(at, end - at);
      at = end;
    } else if (in_word(c)) {
      std::size_t end = at;
      const bool number = base::is_digit(c);
      while (end < statement.size() && (in_word(statement[end]) || (number && statement[end] == '.'))) ++end;
      if (number) {
        shape += '?';
      } else {
        shape += statement.substr(at, end - at);
      }
      at = end;
    } else {
      const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!blank) {
        shape += c;
      } else if (!shape.empty() && shape.back() != ' ') {
        shape += ' ';
      }
      ++at;
    }
  }
  while (!shape.empty() && shape.back() == ' ') shape.pop_back();
  if (shape.size() <= most) return shape;
  return base::clipped(shape, most) + " …";
}

LockReport lock_report(std::vector<tables::locks::Transaction> transactions, const std::vector<tables::locks::Wait>& waits) {
  LockReport report;
  std::map<std::string, std::size_t> places;
  for (auto& transaction : transactions) {
    places.emplace(transaction.id, report.parties.size());
    report.parties.push_back({std::move(transaction), 0});
  }
  for (const auto& wait : waits) {
    const auto waiter = places.find(wait.waiter);
    const auto holder = places.find(wait.holder);
    if (waiter == places.end() || holder == places.end()) continue;
    ++report.parties[holder->second].holds_up;
    report.waits.push_back({waiter->second, holder->second, wait.table, wait.mode, wait.kind == "TABLE"});
  }
  const auto waited = [&](const LockReport::Wait& wait) { return report.parties[wait.waiter].transaction.waiting_seconds.value_or(0); };
  std::stable_sort(report.waits.begin(), report.waits.end(), [&](const auto& a, const auto& b) { return waited(a) > waited(b); });
  return report;
}

std::optional<LockReport> look_for_locks(db::Reader& db, base::Timestamp now) {
  try {
    // Waits first: whoever waits then is still in the list that is read after it, unless it has ended.
    const auto waits = tables::locks::waits(db);
    return lock_report(tables::locks::transactions(db, now), waits);
  } catch (const db::Error& error) {
    if (!tables::locks::not_allowed(error)) throw;
    return std::nullopt;
  }
}

}  // namespace domain
