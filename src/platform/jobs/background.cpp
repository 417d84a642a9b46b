#include "platform/jobs/background.hpp"

#include "platform/log.hpp"

namespace tasuki::jobs {
namespace {

constexpr std::size_t kThreads = 2;
constexpr int kStatementTimeoutMs = 60'000;
constexpr std::chrono::seconds kPoll{1};
constexpr std::chrono::seconds kAfterTrouble{5};  // the database is away
constexpr std::chrono::seconds kDailyEvery{60};

}  // namespace

Background::Background(const Config& config, Kinds kinds)
    : db_(config.database_url, kThreads, kStatementTimeoutMs, config.make_clock()),
      runner_(db_, std::move(kinds)),
      mail_(db_, config),
      sealer_(db_) {
  for (std::size_t i = 0; i < kThreads; ++i) threads_.emplace_back([this] { loop(); });
}

Background::~Background() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Background::stopping() {
  const std::scoped_lock lock(mutex_);
  return stopping_;
}

// One turn of each loop; true when there is more to do at once.
bool Background::round() {
  bool more = false;
  if (std::unique_lock lock(sealing_, std::try_to_lock); lock) more = sealer_.seal_batch() || more;
  if (std::unique_lock lock(mailing_, std::try_to_lock); lock) {
    more = mail_.send_one() || more;
    if (const auto now = std::chrono::steady_clock::now(); now >= daily_due_) {
      daily_due_ = now + kDailyEvery;
      runner_.hand_out_daily();
    }
  }
  return runner_.run_one() || more;
}

void Background::loop() {
  while (!stopping()) {
    auto pause = kPoll;
    try {
      if (round()) continue;
    } catch (const std::exception& error) {
      log::error("background", {{"what", error.what()}});
      pause = kAfterTrouble;
    }
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, pause, [this] { return stopping_; });
  }
}

}  // namespace tasuki::jobs
