#pragma once
// Whether a paper shows what the law's list demands: nothing missing in the record, nothing clipped
// on the page, every label and every value of the list there to read.

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "paper/forms/items.hpp"
#include "platform/pdf/sheet.hpp"
#include "test/support/statutory_files.hpp"

namespace tasuki::test {

inline std::string squeezed(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "\u3000") == 0) {
      i += 2;
    } else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\f') {
      out += text[i];
    }
  }
  return out;
}

// Whether the text stands on the page, in one piece or in two: a long cell may go on over the page.
inline bool stands_on(const std::string& page, const std::string& text) {
  if (page.find(text) != std::string::npos) return true;
  for (size_t cut = 1; cut < text.size(); ++cut) {
    if (page.find(text.substr(0, cut)) == std::string::npos) return false;
    if (page.find(text.substr(cut)) != std::string::npos) return true;
  }
  return false;
}

// What a reader's program finds in the file; the drawn text when pdftotext is not installed.
inline std::string extracted(const pdf::Laid& laid) {
  if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) return pdf::plain_text(laid);
  const auto path =
      std::filesystem::temp_directory_path() / ("forms_test_" + std::to_string(getpid()) + ".pdf");
  std::ofstream(path, std::ios::binary) << pdf::render(laid);
  FILE* pipe = popen(("pdftotext -raw " + path.string() + " -").c_str(), "r");
  std::string text;
  std::array<char, 4096> buffer{};
  for (size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    text.append(buffer.data(), n);
  }
  pclose(pipe);
  std::filesystem::remove(path);
  return text;
}

// `edition` as in DrawOptions: Date{} is the first one.
template <class Record>
std::string page_of(const Record& record, Date edition = {}) {
  forms::DrawOptions options;
  options.edition = edition;
  return squeezed(pdf::plain_text(draw(record, options).lay_out()));
}

template <class Record>
void expect_covered(const std::string& form, const Record& record, Date edition = {}) {
  const auto items = forms::items_on(
      forms::parse_form_items(statutory_file("form_items/" + form + ".csv")), edition);
  forms::DrawOptions options;
  options.edition = edition;
  for (const forms::MissingItem& missing : forms::missing_items(record, items)) {
    ADD_FAILURE() << form << ": " << missing.label_ja << " is missing at " << missing.pointer;
  }
  const pdf::Laid laid = draw(record, options).lay_out();
  for (const auto& problem : laid.problems) ADD_FAILURE() << form << ": " << problem.text;
  EXPECT_GE(laid.smallest_pt, pdf::kSmallestPt);
  for (const std::string& page : {squeezed(pdf::plain_text(laid)), squeezed(extracted(laid))}) {
    for (const forms::FormItem& item : items) {
      if (item.mandatory == forms::Mandatory::conditional &&
          leaves_for(forms::leaves_of(record), item).empty()) {
        continue;
      }
      EXPECT_NE(page.find(squeezed(item.label_ja)), std::string::npos)
          << form << " " << item.item_no << ": " << item.label_ja << " is not on the page";
      for (const forms::Leaf& leaf : leaves_for(forms::leaves_of(record), item)) {
        EXPECT_TRUE(stands_on(page, squeezed(leaf.shown)))
            << form << leaf.pointer << ": " << leaf.shown << " is not on the page";
      }
    }
  }
}

}  // namespace tasuki::test
