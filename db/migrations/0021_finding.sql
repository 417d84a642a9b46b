-- Searching finds people as they are called: 高橋 finds 髙橋 and 吉田 finds 𠮷田, and any part of a name
-- is found by its beginning, in kanji and in kana.

-- ---------------------------------------------------------------- how names are looked for

-- search_text() with one form for each character that has several (the pairs of
-- src/platform/sheet/kanji_variants.hpp), without variation selectors and middle dots. Places are still
-- told apart by search_text(): there a wrong match would join two limits.
create function find_text(value text) returns text language sql immutable strict parallel safe as $$
  select translate(regexp_replace(search_text(value), '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'),
    '髙𠮷﨑嵜碕濵濱邊邉齋齊斉澤廣眞國圀囯櫻學會惠榮龍瀧藏圓應實壽條乘靜愼晉數聰總德寬淸瀨賴來萬與豐遙槇嶋嶌嶽鷗鄕鄉黑橫步每薰栁桒枩峯冨舘舩渕渊𣘺𣳾𡈽圡𠀋𠮟𦚰𫝆𠩤增寳寶靑凉祿禰彌禮鐵鎭關邨穗𠅘凞煕亙亞爲緖綠薗卽姬巖嚴敎藝縣樂檜曾曻恆吳戶內兒吞强稻逹姸拜辯瓣佛傳價勳勵勞區卷團圍壯寫將專從惡戰擴收曉樣歸氣澁濟灣燈狹獨畫當發盡禪竊粹經續聲臺舊莊處號蠶裝覺觀證讓變豫貳贊轉遞醫釋錢鑛險雙靈顯驗麥黃點齒鷄隨隱雜飮鹽鬭麴淚渴溫狀硏緣虛錄鍊顏ゖゕ・',
    '高吉崎崎崎浜浜辺辺斎斎斎沢広真国国国桜学会恵栄竜滝蔵円応実寿条乗静慎晋数聡総徳寛清瀬頼来万与豊遥槙島島岳鴎郷郷黒横歩毎薫柳桑松峰富館船淵淵橋泰土土丈叱脇今原増宝宝青涼禄祢弥礼鉄鎮関村穂亭熙熙亘亜為緒緑園即姫巌厳教芸県楽桧曽昇恒呉戸内児呑強稲達妍拝弁弁仏伝価勲励労区巻団囲壮写将専従悪戦拡収暁様帰気渋済湾灯狭独画当発尽禅窃粋経続声台旧荘処号蚕装覚観証譲変予弐賛転逓医釈銭鉱険双霊顕験麦黄点歯鶏随隠雑飲塩闘麹涙渇温状研縁虚録錬顔けか') $$;
-- A name from its second part on, and its last part; '' when it has one part only.
create function find_rest(value text) returns text language sql immutable strict parallel safe as $$
  select coalesce(find_text(substring(normalize(value, NFKC) from '^[ ・]*[^ ・]+[ ・]+(.*)$')), '') $$;
create function find_last(value text) returns text language sql immutable strict parallel safe as $$
  select coalesce(find_text(substring(normalize(value, NFKC) from '[^ ・][ ・]+([^ ・]+)[ ・]*$')), '') $$;
grant execute on function find_text(text), find_rest(text), find_last(text) to tasuki_app,
  tasuki_agency, tasuki_client, tasuki_worker, tasuki_operator, tasuki_system, tasuki_gate;

-- ---------------------------------------------------------------- the columns, made anew

-- A generated column cannot change its expression: each is dropped and added with find_text(), and
-- the indexes that held it come back as they were.
do $$
declare one record; index_sql text; indexes text[];
begin
  for one in
    select c.oid, c.oid::regclass as table_name,
           string_agg(format('drop column %I', a.attname), ', ') as drops,
           string_agg(format('add column %I text generated always as (%s) stored', a.attname,
             replace(pg_get_expr(d.adbin, d.adrelid), 'search_text(', 'find_text(')), ', '
             order by a.attnum) as adds
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attgenerated = 's'
        and not a.attisdropped and a.attname like '%\_search'
      join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace
        and pg_get_expr(d.adbin, d.adrelid) like '%search_text(%'
      group by c.oid order by 2
  loop
    select array_agg(distinct pg_get_indexdef(i.indexrelid)) into indexes
      from pg_index i join pg_attribute a on a.attrelid = one.oid and a.attgenerated = 's'
        and a.attname like '%\_search' and a.attnum = any (i.indkey)
      where i.indrelid = one.oid;
    execute format('alter table %s %s, %s', one.table_name, one.drops, one.adds);
    foreach index_sql in array coalesce(indexes, '{}') loop execute index_sql; end loop;
  end loop;
end $$;

-- ---------------------------------------------------------------- parts of a person's name

alter table worker
  add name_rest_search text generated always as (find_rest(name)) stored,
  add name_last_search text generated always as (find_last(name)) stored,
  add kana_rest_search text generated always as (find_rest(name_kana)) stored,
  add kana_last_search text generated always as (find_last(name_kana)) stored;
create index worker_name_search on worker (company_id, name_search, id);
create index worker_name_rest_search on worker (company_id, name_rest_search, id);
create index worker_name_last_search on worker (company_id, name_last_search, id);
create index worker_kana_rest_search on worker (company_id, kana_rest_search, id);
create index worker_kana_last_search on worker (company_id, kana_last_search, id);
alter table account add name_rest_search text generated always as (find_rest(name)) stored;
alter table timecard add worker_rest_search text generated always as (find_rest(worker_name)) stored;
create index timecard_agency_worker_rest on timecard (agency_id, worker_rest_search);
create index timecard_client_worker_rest on timecard (client_id, worker_rest_search);
