#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "bench/bench.hpp"
#include "paper/forms/examples.hpp"
#include "paper/paper.hpp"

namespace tasuki::bench {
namespace {

constexpr int kRounds = 5;
constexpr double kSecondsEach = 2;
constexpr int kThreads = 2;

struct Record {
  std::string_view kind;
  json::value record;
};

const std::vector<Record>& records() {
  static const std::vector<Record> all{
      {paper::kDispatchContract, to_json(forms::example_dispatch_contract())},
      {paper::kWorkingConditions, to_json(forms::example_working_conditions_statement())}};
  return all;
}

// From the stored text of the record to the bytes of its own file.
double ours_per_second(std::vector<std::string> const& stored) {
  std::atomic<std::int64_t> done{0};
  const double began = seconds_now();
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = static_cast<std::size_t>(t); seconds_now() - began < kSecondsEach; ++i) {
        const std::size_t which = i % records().size();
        paper::render(records()[which].kind, json::parse(stored[which]), {.number = "2027-000001"});
        ++done;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  return static_cast<double>(done) / (seconds_now() - began);
}

// ---------------------------------------------------------------- the browser

std::string cell_of(const json::value& value);

std::string table_of(const json::object& object) {
  std::string html = "<table>";
  for (const auto& [name, value] : object) {
    html += "<tr><th>" + std::string(name) + "</th><td>" + cell_of(value) + "</td></tr>";
  }
  return html + "</table>";
}

std::string cell_of(const json::value& value) {
  if (const auto* object = value.if_object()) return table_of(*object);
  if (const auto* text = value.if_string()) return std::string(*text);
  if (const auto* array = value.if_array()) {
    std::string html;
    for (const json::value& one : *array) html += "<div>" + cell_of(one) + "</div>";
    return html;
  }
  return json::serialize(value);
}

std::string page_of(const Record& record) {
  return "<!doctype html><meta charset=\"utf-8\"><style>@page{size:A4;margin:14mm}"
         "body{font:9pt IPAexGothic}table{border-collapse:collapse;width:100%}"
         "td,th{border:1px solid #000;text-align:left;vertical-align:top}</style><h1>" +
         paper::title_of(record.kind) + "</h1>" + table_of(record.record.as_object());
}

class Browser {
 public:
  Browser() : folder_("/tmp/tasuki-bench-papers-" + std::to_string(getpid())) {
    std::filesystem::create_directories(folder_);
    for (std::size_t i = 0; i < records().size(); ++i) {
      std::ofstream(folder_ + "/" + std::to_string(i) + ".html") << page_of(records()[i]);
    }
  }
  ~Browser() { std::filesystem::remove_all(folder_); }
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;

  // Two processes beside each other, one start a file, as our two threads.
  double per_second() {
    const double began = seconds_now();
    std::vector<std::thread> threads;
    std::atomic<int> printed{0};
    for (int t = 0; t < kThreads; ++t) threads.emplace_back([&, t] { printed += print_one(t); });
    for (std::thread& thread : threads) thread.join();
    if (printed != kThreads) throw std::runtime_error("chromium did not print");
    return kThreads / (seconds_now() - began);
  }

  double bytes() const {
    double all = 0;
    for (int t = 0; t < kThreads; ++t) {
      all += static_cast<double>(std::filesystem::file_size(pdf(t)));
    }
    return all / kThreads;
  }

 private:
  std::string pdf(int t) const { return folder_ + "/" + std::to_string(t) + ".pdf"; }

  bool print_one(int t) const {
    const std::string profile = folder_ + "/profile" + std::to_string(t);
    std::filesystem::remove_all(profile);
    const std::string command =
        "chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
        " --disable-background-networking --disable-component-update --disable-sync"
        " --user-data-dir=" +
        profile + " --print-to-pdf=" + pdf(t) + " file://" + folder_ + "/" + std::to_string(t) +
        ".html >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }

  std::string folder_;
};

double mean_bytes(const std::vector<std::string>& stored) {
  double all = 0;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    all += static_cast<double>(
        paper::render(records()[i].kind, json::parse(stored[i]), {.number = "2027-000001"}).size());
  }
  return all / static_cast<double>(stored.size());
}

}  // namespace

void papers() {
  std::vector<std::string> stored;
  for (const Record& record : records()) stored.push_back(json::serialize(record.record));
  const double bytes = mean_bytes(stored);  // loads the fonts too
  Browser browser;
  browser.per_second();
  std::vector<double> ours, theirs, ratios;
  for (int i = 0; i < kRounds; ++i) {
    ours.push_back(ours_per_second(stored));
    theirs.push_back(browser.per_second());
    ratios.push_back(ours.back() / theirs.back());
  }
  print("papers.per_second", median(ours), "1/s", {{"threads", kThreads}});
  print("papers.ratio_vs_browser", median(ratios), "ratio",
        {{"papers_per_second", rounded(median(ours))},
         {"chromium_per_second", rounded(median(theirs))}});
  print("papers.bytes", bytes, "bytes", {{"chromium_bytes", rounded(browser.bytes())}});
}

}  // namespace tasuki::bench
