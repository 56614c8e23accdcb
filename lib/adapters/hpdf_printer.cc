#include "adapters/hpdf_printer.h"

#include <hpdf.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "base/text.h"

namespace adapters {

namespace {

constexpr float kWidth = 612;
constexpr float kHeight = 792;
constexpr float kMargin = 56;
constexpr float kRight = kWidth - kMargin;
constexpr float kPeriodAt = 330;
constexpr float kTextWidth = 260;
constexpr float kPeriodWidth = 130;
constexpr float kSize = 9.5F;
constexpr float kStep = 14;
constexpr float kFoot = 90;  // no line begins below this

// The library's encoder knows characters of up to three bytes; what is longer (a smiling face) becomes a question mark.
std::string printable(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length < 4) out.append(text, at, length);
    else out += '?';
    at += length;
  }
  return out;
}

// The library keeps the first error and does nothing from then on, so asking at the end is enough.
class Document {
 public:
  explicit Document(const std::string& fonts) : pdf_(HPDF_New(nullptr, nullptr), &HPDF_Free) {
    if (!pdf_) throw std::runtime_error("pdf: no memory");
    HPDF_UseUTFEncodings(pdf_.get());
    HPDF_SetCompressionMode(pdf_.get(), HPDF_COMP_ALL);
    plain_ = font(fonts + "/DejaVuSans.ttf");
    bold_ = font(fonts + "/DejaVuSans-Bold.ttf");
    new_page();
  }

  void new_page() {
    page_ = HPDF_AddPage(pdf_.get());
    if (page_ == nullptr) fail("page");
    HPDF_Page_SetWidth(page_, kWidth);
    HPDF_Page_SetHeight(page_, kHeight);
    y_ = kHeight - kMargin;
  }
  void text(float x, const std::string& words, bool bold = false, float size = kSize) {
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, bold ? bold_ : plain_, size);
    HPDF_Page_TextOut(page_, x, y_, printable(words).c_str());
    HPDF_Page_EndText(page_);
  }
  void text_to(float right, const std::string& words, bool bold = false, float size = kSize) {
    text(right - width(words, bold, size), words, bold, size);
  }
  // Words in lines that fit; a word that is too long stands alone.
  std::vector<std::string> wrapped(const std::string& words, float most) {
    std::vector<std::string> lines;
    std::string line;
    for (const std::string& word : base::split(words, ' ')) {
      const std::string longer = line.empty() ? word : line + ' ' + word;
      if (!line.empty() && width(longer, false, kSize) > most) {
        lines.push_back(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push_back(line);
    return lines;
  }
  void rule() {
    HPDF_Page_SetLineWidth(page_, 0.5F);
    HPDF_Page_MoveTo(page_, kMargin, y_ + kStep - 4);
    HPDF_Page_LineTo(page_, kRight, y_ + kStep - 4);
    HPDF_Page_Stroke(page_);
  }
  void down(float by = kStep) { y_ -= by; }
  [[nodiscard]] float y() const { return y_; }
  void go_to(float y) { y_ = y; }
  void title(const std::string& words) { HPDF_SetInfoAttr(pdf_.get(), HPDF_INFO_TITLE, words.c_str()); }

  std::string bytes() {
    HPDF_SaveToStream(pdf_.get());
    if (HPDF_GetError(pdf_.get()) != HPDF_OK) fail("document");
    std::string out(HPDF_GetStreamSize(pdf_.get()), '\0');
    auto size = static_cast<HPDF_UINT32>(out.size());
    const auto status = HPDF_ReadFromStream(pdf_.get(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
    if (status != HPDF_OK && status != HPDF_STREAM_EOF) fail("stream");
    out.resize(size);
    return out;
  }

 private:
  [[noreturn]] void fail(const char* what) {
    throw std::runtime_error(std::string{"pdf: "} + what + " failed, error " + std::to_string(HPDF_GetError(pdf_.get())));
  }
  HPDF_Font font(const std::string& file) {
    const char* name = HPDF_LoadTTFontFromFile(pdf_.get(), file.c_str(), HPDF_TRUE);
    if (name == nullptr) throw std::runtime_error("pdf: no font " + file);
    return HPDF_GetFont(pdf_.get(), name, "UTF-8");
  }
  float width(const std::string& words, bool bold, float size) {
    HPDF_Page_SetFontAndSize(page_, bold ? bold_ : plain_, size);
    return HPDF_Page_TextWidth(page_, printable(words).c_str());
  }

  std::unique_ptr<_HPDF_Doc_Rec, decltype(&HPDF_Free)> pdf_;
  HPDF_Font plain_ = nullptr;
  HPDF_Font bold_ = nullptr;
  HPDF_Page page_ = nullptr;
  float y_ = 0;
};

void head(Document& out, const ports::InvoicePaper& paper) {
  out.text(kMargin, paper.company, true, 15);
  out.text_to(kRight, paper.title, true, 15);
  out.down(20);
  const float top = out.y();
  for (const auto& line : paper.company_lines) {
    out.text(kMargin, line);
    out.down();
  }
  const float left = out.y();
  out.go_to(top);
  for (const auto& fact : paper.facts) {
    out.text_to(kRight, fact);
    out.down();
  }
  out.go_to(std::min(left, out.y()) - 16);
  for (const auto& line : paper.customer_lines) {
    out.text(kMargin, line);
    out.down();
  }
  out.down(20);
}

void table_head(Document& out) {
  out.text(kMargin, "Description", true);
  out.text(kPeriodAt, "Period", true);
  out.text_to(kRight, "Amount", true);
  out.down(18);
  out.rule();
}

void line(Document& out, const ports::InvoicePaper::Line& line) {
  const auto words = out.wrapped(line.text, kTextWidth);
  const auto period = out.wrapped(line.period, kPeriodWidth);
  const auto rows = std::max(words.size(), period.size());
  if (out.y() - static_cast<float>(rows) * kStep < kFoot) {
    out.new_page();
    table_head(out);
  }
  out.text_to(kRight, line.amount);
  for (std::size_t row = 0; row < rows; ++row) {
    if (row < words.size()) out.text(kMargin, words[row]);
    if (row < period.size()) out.text(kPeriodAt, period[row]);
    out.down();
  }
}

void sums(Document& out, const ports::InvoicePaper& paper) {
  if (out.y() < kFoot + static_cast<float>(paper.sums.size() + 2) * kStep) out.new_page();
  out.down(6);
  out.rule();
  for (const auto& sum : paper.sums) {
    out.text(kPeriodAt, sum.label, sum.strong);
    out.text_to(kRight, sum.amount, sum.strong);
    out.down();
  }
  if (!paper.note.empty()) out.down(12);
  for (const auto& words : out.wrapped(paper.note, kRight - kMargin)) {
    out.text(kMargin, words);
    out.down();
  }
  if (paper.pay_link.empty()) return;
  out.down(16);
  out.text(kMargin, "Pay by card or PayPal here, without a login:");
  out.down();
  out.text(kMargin, paper.pay_link, false, 8.5F);
}

}  // namespace

std::string HpdfPrinter::pdf(const ports::InvoicePaper& paper) {
  Document out{fonts_};
  out.title(paper.title);
  head(out, paper);
  table_head(out);
  for (const auto& each : paper.lines) line(out, each);
  sums(out, paper);
  return out.bytes();
}

}  // namespace adapters
