#pragma once
// Characters with more than one form, as names have them: each pair is a form that names are
// written with and the common one. A name keeps the form it was written in; searching finds both
// (find_text() in SQL holds the same pairs), and a file in Shift_JIS takes the common one where
// code page 932 lacks the other.

#include <string_view>

namespace tasuki::sheet {

inline constexpr std::string_view kKanjiVariants =
    "髙高𠮷吉﨑崎嵜崎碕崎濵浜濱浜邊辺邉辺齋斎齊斎斉斎澤沢廣広眞真國国圀国囯国櫻桜學学"
    "會会惠恵榮栄龍竜瀧滝藏蔵圓円應応實実壽寿條条乘乗靜静愼慎晉晋數数聰聡總総德徳寬寛"
    "淸清瀨瀬賴頼來来萬万與与豐豊遙遥槇槙嶋島嶌島嶽岳鷗鴎鄕郷鄉郷黑黒橫横步歩每毎薰薫"
    "栁柳桒桑枩松峯峰冨富舘館舩船渕淵渊淵𣘺橋𣳾泰𡈽土圡土𠀋丈𠮟叱𦚰脇𫝆今𠩤原增増寳宝"
    "寶宝靑青凉涼祿禄禰祢彌弥禮礼鐵鉄鎭鎮關関邨村穗穂𠅘亭凞熙煕熙亙亘亞亜爲為緖緒綠緑"
    "薗園卽即姬姫巖巌嚴厳敎教藝芸縣県樂楽檜桧曾曽曻昇恆恒吳呉戶戸內内兒児吞呑强強稻稲"
    "逹達姸妍拜拝辯弁瓣弁佛仏傳伝價価勳勲勵励勞労區区卷巻團団圍囲壯壮寫写將将專専從従"
    "惡悪戰戦擴拡收収曉暁樣様歸帰氣気澁渋濟済灣湾燈灯狹狭獨独畫画當当發発盡尽禪禅竊窃"
    "粹粋經経續続聲声臺台舊旧莊荘處処號号蠶蚕裝装覺覚觀観證証讓譲變変豫予貳弐贊賛轉転"
    "遞逓醫医釋釈錢銭鑛鉱險険雙双靈霊顯顕驗験麥麦黃黄點点齒歯鷄鶏隨随隱隠雜雑飮飲鹽塩"
    "鬭闘麴麹淚涙渴渇溫温狀状硏研緣縁虛虚錄録鍊錬顏顔";

}  // namespace tasuki::sheet
