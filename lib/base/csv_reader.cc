#include "base/csv_reader.h"

#include <stdexcept>

namespace base {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  std::vector<CsvRow> rows() && {
    while (at_ < text_.size()) row();
    return std::move(rows_);
  }

 private:
  void row() {
    CsvRow row{line_, {}};
    do row.cells.push_back(cell());
    while (take(','));
    take('\r');
    if (at_ < text_.size() && !take('\n')) throw std::runtime_error("line " + std::to_string(line_) + ": text after a closing quote");
    ++line_;
    if (row.cells.size() > 1 || !row.cells.front().empty()) rows_.push_back(std::move(row));
  }

  std::string cell() {
    std::string value;
    if (!take('"')) {
      while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') value += text_[at_++];
      return value;
    }
    const int began = line_;
    for (;;) {
      if (at_ == text_.size()) throw std::runtime_error("line " + std::to_string(began) + ": a quote is never closed");
      const char c = text_[at_++];
      if (c == '"' && !take('"')) return value;
      line_ += c == '\n';
      value += c;
    }
  }

  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text) { return Reader{text}.rows(); }

}  // namespace base
