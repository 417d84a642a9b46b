// The comparable worker's treatment: model forms 3-1 (one), 3-2 (several), 3-3 (standard model).
#include "paper/forms/examples.hpp"

namespace tasuki::forms {

namespace {

ComparableTreatment has(std::string content, std::string purpose, std::string considered) {
  return {true, std::move(content), std::move(purpose), std::move(considered)};
}

constexpr const char* kPayPurpose =
    "・労働に対する基本的な対償として支払われるもの\n・労働者の能力の向上のための努力を促進する目的"
    "\n"
    "・長期勤続を奨励する目的";
constexpr const char* kBonusPurpose = "・会社の利益を分配することによって、社員の士気を高める目的";
constexpr const char* kPositionPurpose =
    "・一般社員にはない特別な責任と役割に応じて支給されるもの\n・一定の責任と役割の履行を促進する目"
    "的";
constexpr const char* kAttendancePurpose =
    "・一定数の業務を行う人数を確保するための皆勤を奨励する目的";
constexpr const char* kCommutingPurpose = "・通勤に要する交通費を補償する目的";
constexpr const char* kTravelPurpose = "・出張に要する交通費を補填する目的";
constexpr const char* kSmoothPurpose = "・業務の円滑な遂行に資する目的";
constexpr const char* kHousingPurpose = "・住居を確保し、転勤に伴う負担を軽減する目的";
constexpr const char* kLeavePurpose =
    "・冠婚葬祭に参加できるようにすることで就業継続や業務能率の向上を図る目的";
constexpr const char* kTrainingPurpose = "・職務の遂行に必要な技能又は知識を習得する目的";
constexpr const char* kRetirementPurpose = "・長期勤続を奨励する目的\n・退職後の生活を保障する目的";
constexpr const char* kFamilyPurpose = "・労働者の家族を扶養するための生活費を補助する目的";
constexpr const char* kTraining =
    "接客に従事する場合には、6か月に1回、希望者に限り、接客に関する基礎を習得するための教育訓練を実"
    "施";
constexpr const char* kRetirement =
    "勤続3年であって、会社都合により退職した場合は、基本給額1か月分の退職手当を支給";

ComparableWorkerDisclosure common() {
  ComparableWorkerDisclosure r;
  r.notified_on = date(2027, 5, 10);
  r.agency_name = "〇〇〇〇株式会社";
  r.client = {"株式会社□□□□", "", "代表取締役", "△△ △△"};
  r.job_kind = "衣服販売業務";
  r.work = {"衣服・身の回り品販売店員", "323-04", "品出し、レジ、接客", "クレーム対応"};
  r.job_change_range =
      "他の服飾店の販売に従事する可能性あり\nリーダー又は店長まで昇進する可能性あり";
  r.placement_change_range = "2～3年に1回程度、転居を伴わない範囲で人事異動あり";
  r.employment = {ComparableEmploymentKind::regular, {1920 * 60}, ""};
  r.selection.rank = ComparableRank::same_work_or_responsibility;
  r.selection.reason =
      "受け入れようとする派遣労働者と職務の内容及び配置の変更の範囲又は職務の内容が同一である通常の"
      "労働者はいないが、業務の内容が同一である通常の労働者がいるため。";
  r.selection.candidates.same_job_and_range = CandidatePresence::absent;
  r.selection.candidates.same_job = CandidatePresence::absent;
  r.selection.candidates.same_work_or_responsibility = CandidatePresence::present;
  return r;
}

// What the three forms say in the same words.
ComparableTreatments common_treatments() {
  ComparableTreatments t;
  t.position_allowance = has("2万円／月", kPositionPurpose, "責任の程度を考慮\n役職：副リーダー");
  t.travel_expense = has("0円", kTravelPurpose, "出張距離を考慮\n出張なし");
  t.transfer_housing = has(
      "利用無", kHousingPurpose,
      "業務の内容及び人材活用の範囲を考慮し、転勤がある場合に提供\n職務の内容及び人材活用の範囲："
      "転勤を伴う人事異動なし");
  t.training = has("接客に関する教育訓練を実施", kTrainingPurpose,
                   std::string("業務の内容を考慮\n") + kTraining);
  return t;
}

}  // namespace

ComparableWorkerDisclosure example_comparable_worker_disclosure_one() {
  ComparableWorkerDisclosure r = common();
  r.variant = ComparableVariant::one;
  r.responsibility = {"副リーダー（〇等級中〇等級）（仕入れにおける契約権限なし、部下2名）",
                      "リーダー不在である間の週1回程度対応", "個人単位で月の売り上げ目標30万円",
                      "週2回、計5時間程度（品出しのため）", ""};
  r.selection.worker = "業務の内容が同一である通常の労働者（該当する10名中の1名）";
  r.treatments = common_treatments();
  ComparableTreatments& t = r.treatments;
  t.basic_pay =
      has("20万円／月", kPayPurpose,
          "能力・経験、勤続年数を考慮\n能力・経験：定型的な販売業務の処理、クレーム対応が可"
          "能\n勤続年数：2年目（入社後1年3か月）");
  t.bonus =
      has("40万円／年", kBonusPurpose,
          "基本給額、支給月数により算定\n個人業績に係る評価を考慮\n個人業績：B評価（「特に優秀」"
          "、「優秀」、「普通」の3段階評価の中評価）");
  t.attendance_allowance = has(
      "0円", kAttendancePurpose,
      "責任の程度と意欲を考慮し、部下がいない場合であり、かつ無欠勤の場合に一律1万円を支給\n責任の"
      "程度：部下2名\n欠勤の有無：無欠勤");
  t.commuting_allowance = has("2万円（実績）／月", kCommutingPurpose, "通勤距離を考慮");
  t.canteen =
      has("食堂無", kSmoothPurpose,
          "就業する事業所に食堂があるか否かを考慮し、食堂がある場合には利用の機会を付与\n就業す"
          "る事業所：A支店（食堂無）");
  t.changing_room = has(
      "利用可", kSmoothPurpose,
      "就業する事業所に更衣室があるか否かを考慮し、更衣室がある場合には利用の機会を付与\n就業する事"
      "業所：A支店（更衣室有）");
  t.family_event_leave =
      has("10日／年", kLeavePurpose, "勤続年数を考慮\n勤続1年以上の者に一律10日／年付与");
  t.retirement_allowance =
      has("0円", kRetirementPurpose,
          std::string("基本給額、勤続年数、離職理由により算定\n") + kRetirement);
  t.family_allowance =
      has("1万円／月", kFamilyPurpose,
          "扶養家族の人数を考慮し、扶養家族1人につき1万円を支給（上限3万円）\n扶養家族：1人");
  return r;
}

ComparableWorkerDisclosure example_comparable_worker_disclosure_several() {
  ComparableWorkerDisclosure r = common();
  r.variant = ComparableVariant::several;
  r.responsibility = {"副リーダー（〇等級中〇等級）（仕入れにおける契約権限なし、部下1～3名）",
                      "リーダー不在である間の週1～2回程度対応",
                      "個人単位で月の売り上げ目標20～50万円",
                      "週0～3回、計0～6時間程度（品出しのため）", ""};
  r.selection.worker = "業務の内容が同一である通常の労働者（該当する6名）";
  r.treatments = common_treatments();
  ComparableTreatments& t = r.treatments;
  t.basic_pay =
      has("平均21万円／月（20～21万円／月）", kPayPurpose,
          "能力・経験、勤続年数を考慮\n能力・経験：定型的な販売業務の処理、クレーム対応が可"
          "能\n勤続年数：1～2年目");
  t.bonus =
      has("平均42万円／年（32～62万円／年）", kBonusPurpose,
          "基本給額、支給月数により算定\n個人業績に係る評価を考慮\n個人業績：A～C評価（「特に優"
          "秀」、「優秀」、「普通」の3段階評価）");
  t.attendance_allowance = has(
      "0円", kAttendancePurpose,
      "責任の程度と意欲を考慮し、部下がいない場合であり、かつ無欠勤の場合に一律1万円を支給\n責任の"
      "程度：部下1～3名\n欠勤の有無：無欠勤");
  t.commuting_allowance = has("2～3万円（実績）／月", kCommutingPurpose, "通勤距離を考慮");
  t.canteen =
      has("食堂有（B支店）又は食堂無（A支店）", kSmoothPurpose,
          "就業する事業所に食堂があるか否かを考慮し、食堂がある場合には利用の機会を付与\n就業す"
          "る事業所：A支店（食堂無）、B支店（食堂有）");
  t.changing_room = has(
      "利用可", kSmoothPurpose,
      "就業する事業所に更衣室があるか否かを考慮し、更衣室がある場合には利用の機会を付与\n就業する事"
      "業所：A支店・B支店（更衣室有）");
  t.family_event_leave =
      has("0～10日／年", kLeavePurpose, "勤続年数を考慮\n勤続1年以上の者に一律10日／年付与");
  t.retirement_allowance = has("0円", kRetirementPurpose,
                               std::string("基本給額、勤続年数、離職理由により算定\n") +
                                   kRetirement + "\n勤続年数：1～2年目");
  t.family_allowance =
      has("平均0.5万円／月（0～1万円／月）", kFamilyPurpose,
          "扶養家族の人数を考慮し、扶養家族1人につき1万円を支給（上限3万円）\n扶養家族：0～1人");
  return r;
}

ComparableWorkerDisclosure example_comparable_worker_disclosure_model() {
  ComparableWorkerDisclosure r = common();
  r.variant = ComparableVariant::model;
  r.responsibility = {"副リーダー（〇等級中〇等級）（仕入れにおける契約権限なし、部下1～2名）",
                      "リーダー不在である間の週1～2回程度対応",
                      "個人単位で月の売り上げ目標20～50万円",
                      "週0～3回、計0～6時間程度（品出しのため）", ""};
  r.selection.worker = "業務の内容が同一である通常の労働者（標準的なモデル）";
  r.treatments = common_treatments();
  ComparableTreatments& t = r.treatments;
  t.basic_pay = has(
      "・正社員賃金規程「別表第1」の賃金表のうち「1級1号俸」から「1級10号俸」までを適用\n・級及び号"
      "俸は、正社員賃金規程別表第2の職能等級表により決定\n・半期ごとに評価を行い、その結果により職"
      "能等級の上昇の有無・程度を決定\n・勤続1年につき、0.25万円の加算",
      kPayPurpose,
      "能力・経験、勤続年数を考慮\n能力・経験：定型的な販売業務の処理、クレーム対応が可能\n勤続年"
      "数：2年目");
  t.bonus =
      has("・基本給2か月分に、個人業績に係る評価係数を乗じた額を支給（年額）\n・評価係数は、A評価（"
          "特に優秀）：1.2、B評価（優秀）：1.0、C評価（普通）：0.8",
          kBonusPurpose,
          "基本給額、支給月数により算定\n個人業績に係る評価を考慮\n個人業績：A～C評価（「特に優"
          "秀」、「優秀」、「普通」の3段階評価）");
  t.position_allowance.content = "リーダーに5万円／月、副リーダーに2万円／月を支給";
  t.attendance_allowance =
      has("部下がおらず、かつ無欠勤の場合に一律1万円／月を支給", kAttendancePurpose,
          "責任の程度：部下1～3名\n欠勤の有無：無欠勤、欠勤1日");
  t.commuting_allowance = has("実費を支給（上限5万円／月）", kCommutingPurpose, "通勤距離を考慮");
  t.travel_expense.content = "出張に要する交通費を全額支給";
  t.canteen =
      has("就業する事業所に食堂がある場合には、利用の機会を付与", kSmoothPurpose,
          "就業する事業所に食堂があるか否かを考慮\n就業する事業所：A支店（食堂無）、B支店（食堂"
          "有）");
  t.changing_room =
      has("就業する事業所に更衣室がある場合には、利用の機会を付与", kSmoothPurpose,
          "就業する事業所に更衣室があるか否かを考慮\n就業する事業所：A支店・B支店（更衣室有）");
  t.transfer_housing =
      has("転勤があり、かつ就業する事業所が転勤者用社宅を保有している場合に提供", kHousingPurpose,
          "職務の内容及び人材活用の範囲を考慮\n職務の内容及び人材活用の範囲：転勤を伴"
          "う人事異動無");
  t.family_event_leave = has("勤続1年以上の者に一律10日／年付与", kLeavePurpose,
                             "勤続年数を考慮\n勤続年数：2年目（入社後1年3か月）");
  t.training = has(kTraining, kTrainingPurpose, "業務の内容を考慮\n業務の内容：品出し、レジ、接客");
  t.retirement_allowance =
      has("勤続3年以上の場合に支給", kRetirementPurpose,
          "基本給額、勤続年数、離職理由により算定\n勤続年数：2年目（入社後1年3か月）");
  t.family_allowance = has("扶養家族1人につき1万円を支給（上限3万円）", kFamilyPurpose,
                           "扶養家族の人数を考慮\n扶養家族：0～1人");
  r.attachments = "正社員賃金規程 別表第1（賃金表）及び別表第2（職能等級表）";
  return r;
}

}  // namespace tasuki::forms
