import type { Dict } from "~/shell/i18n";

export const operations_text = {
  f_failing: ["失敗", "Failing"],
  f_failing_jobs: ["失敗しているもの", "Failing"],
  f_failing_mails: ["送信できていないもの", "Could not be sent"],
  jobs: ["ジョブ", "Jobs"],
  jobs_why: [
    "業務のあとで行う処理です。失敗すると間をあけて繰り返し、最後は理由を残して保留します。",
    "Work done after the fact; retried, and parked with its reason in the end.",
  ],
  jobs_search: ["種類で探す", "Find a kind"],
  jobs_empty: ["ジョブはまだありません", "No jobs yet"],
  kind: ["種類", "Kind"],
  company: ["企業", "Company"],
  state: ["状態", "State"],
  due_at: ["予定", "Due"],
  created_at: ["登録", "Created"],
  finished_at: ["完了", "Finished"],
  tries: ["試行", "Tries"],
  last_error: ["直近の失敗", "Last error"],
  retry: ["もう一度実行", "Run again"],
  retried: ["もう一度実行します", "It will run again"],
  platform: ["（全体）", "(platform)"],
  mails: ["送信メール", "Mails"],
  mails_why: [
    "Tasukiが送ったメールです。SMTPが設定されていないときは、送らずにファイルとして残します。",
    "Mails sent by Tasuki; without SMTP they are kept as files.",
  ],
  mails_search: ["件名で探す", "Find a subject"],
  mails_empty: ["メールはまだありません", "No mails yet"],
  subject: ["件名", "Subject"],
  from_company: ["送信元の企業", "From"],
  to_company: ["送信先の企業", "To"],
  sent_at: ["送信", "Sent"],
  body: ["本文", "Body"],
  no_links: ["一度だけ使えるリンクは伏せています", "One-time links are masked"],
} satisfies Dict;

export const job_state_text = {
  waiting: ["待機", "Waiting"],
  running: ["実行中", "Running"],
  done: ["完了", "Done"],
  parked: ["保留", "Parked"],
  queued: ["待機", "Queued"],
  sent: ["送信済", "Sent"],
  failed: ["失敗", "Failed"],
} satisfies Dict;

export const job_kind_text = {
  worker_notice: ["派遣労働者通知書の出し直し", "Renewed worker notice"],
  agency_paper_pdf: ["帳票のPDF（派遣元）", "PDF of a paper (agency)"],
  client_paper_pdf: ["帳票のPDF（派遣先）", "PDF of a paper (client)"],
  agency_ledger: ["派遣元管理台帳の確定", "Agency's ledger fixed"],
  client_ledger: ["派遣先管理台帳の確定", "Client's ledger fixed"],
  "hearing.reminder": ["意見聴取の期限のお知らせ", "Hearing reminder"],
  "limit.reminder": ["抵触日のお知らせ", "Limit reminder"],
  "inquiry.reminder": ["照会の回答期限のお知らせ", "Inquiry reminder"],
  duty_agency: ["やることの点検（派遣元）", "Nightly look (agency)"],
  agency_scheduled_changes: ["変更予定の実施（派遣元）", "Planned changes carried out (agency)"],
  client_scheduled_changes: ["変更予定の実施（派遣先）", "Planned changes carried out (client)"],
  duty_client: ["やることの点検（派遣先）", "Nightly look (client)"],
} satisfies Dict;

// What went wrong, where the server says it in its own words.
export const failure_text = {
  "no recipient has an address": ["宛先にメールアドレスがありません", "No recipient has an address"],
} satisfies Dict;
