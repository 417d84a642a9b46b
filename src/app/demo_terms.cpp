#include "app/demo_story.hpp"

namespace tasuki::app {

contract::Terms model_terms() {
  contract::Terms t;
  t.work_name = "商品発送補助業務";
  t.work_detail =
      "顧客の宛先別商品リストにより商品を揃え、商品伝票と送り状を作成し、梱包するまでの業務。商品伝"
      "票・"
      "送り状の作成時には簡単なパソコン入力作業を行う（〇〇ソフト使用）。";
  t.responsibility = "役職を有さない（部下なし）";
  t.client_establishment = {"〇〇支店", "仙台市宮城野区〇〇町〇番地", "022-000-0025"};
  t.workplace = {"〇〇部 〇〇課", "仙台市〇〇区〇〇3-1-1", "022-000-0021"};
  t.organizational_unit = {"〇〇課", "〇〇課長"};
  t.supervisor = {"〇〇部 〇〇課", "〇〇係長", "泉 恵", ""};
  t.starts_on = date(2027, 7, 1);
  t.ends_on = date(2027, 9, 30);
  contract::Shift shift;
  shift.start_min = {9 * 60};
  shift.end_min = {18 * 60};
  shift.breaks = {{{12 * 60}, {13 * 60}}};
  shift.weekdays.monday = shift.weekdays.tuesday = shift.weekdays.wednesday = true;
  shift.weekdays.thursday = shift.weekdays.friday = true;
  t.shifts = {shift};
  t.days_off = {{date(2027, 8, 13), date(2027, 8, 16), "夏季休暇"}};
  t.overtime = {true, {4 * 60}, {45 * 60}, {360 * 60}};
  t.holiday_work = {true, 2};
  t.headcount = 3;
  t.safety =
      "派遣先及び派遣元は、労働者派遣法第44条から第47条の4までの規定により課された責任を負う。派遣"
      "就業中"
      "の安全及び衛生は派遣先の規定を適用し、その他は派遣元の規定を適用する。";
  t.conveniences =
      "給食施設、休憩室、更衣室のほか、診療所、浴室、保育所、保養施設の利用の機会を与える。";
  t.complaints.client_contact = {"〇〇部", "総務課長", "名取 守", "022-000-0033"};
  t.complaints.agency_contact = {"〇〇部", "営業課長", "塩竈 舞", "022-000-0055"};
  t.complaints.procedure =
      "申出を受けた者は直ちに自社の責任者に連絡し、責任者が中心となって誠意をもって遅滞なく処理し、"
      "結果を"
      "必ず派遣労働者に通知する。その場で解決したもののほかは、双方の責任者が遅滞なく相互に通知し、"
      "連絡"
      "調整を行って解決を図る。";
  t.termination.notice =
      "派遣先は、専ら派遣先に起因する事由により期間満了前に解除しようとするときは、派遣元の合意を得"
      "るととも"
      "に、あらかじめ相当の猶予期間をもって申し入れる。";
  t.termination.new_placement =
      "派遣労働者の責めに帰すべき事由によらない解除のときは、派遣先の関連会社でのあっせん、派遣元に"
      "よる"
      "他の派遣先の確保等により、新たな就業機会の確保を図る。";
  t.termination.damages =
      "派遣先の責めに帰すべき事由による解除で新たな就業機会を確保できないときは、少なくとも休業手当"
      "、解雇"
      "予告手当に相当する額以上の額を賠償する。双方に責めがあるときはその割合を考慮する。";
  t.termination.reasons = "派遣元から請求があったときは、解除を行った理由を明らかにする。";
  t.dispute_prevention =
      "派遣先が派遣の終了後に派遣労働者を雇用する場合には、事前に派遣元に意思を示す。職業紹介による"
      "場合の"
      "手数料は派遣元の手数料表による。";
  t.client_manager = {"", "〇〇部長", "宮城 次郎", "022-000-0011", false};
  t.agency_manager = {"", "営業部長", "仙台 太郎", "022-000-0055", false};
  t.agency_establishment = {"〇〇営業所", "宮城県仙台市宮城野区〇〇5丁目6-5", "022-000-0055"};
  t.limited_to_agreement_workers = true;
  t.price.amount = {2000};
  return t;
}

}  // namespace tasuki::app
