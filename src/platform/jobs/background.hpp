#pragma once
// The loops behind the server: seal the audit log, send the mail, do the jobs. Two threads share
// them, so that one long job does not hold up the rest.

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/audit/seal.hpp"
#include "platform/config.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/sender.hpp"

namespace tasuki::jobs {

class Background {
 public:
  // Starts at once. `config` must outlive it.
  Background(const Config& config, Kinds kinds);
  // Finishes what is under way and stops.
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

 private:
  void loop();
  bool round();
  bool stopping();

  Db db_;
  Runner runner_;
  MailSender mail_;
  audit::Sealer sealer_;
  std::mutex mailing_;  // one thread at a time, for the mail and for handing out the daily jobs
  std::chrono::steady_clock::time_point daily_due_{};
  std::mutex sealing_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace tasuki::jobs
