-- Full text search over everything that pages show in words. lib/search/rules/fold.ts is the same folding in the application, which
-- lights the words that were found; a test holds the two together.
-- Text as it is compared, in any language: compatibility forms taken apart; accents, tashkeel, tatweel and what is not seen removed;
-- forms of alef and the carriers of hamza as their bare letter, ى as ي, ة as ه; capitals as small letters; and everything that is
-- neither letter nor figure as one space. Written without a locale, so that every server folds alike and an index outlives an upgrade.
-- The body is bound when it is made (RETURN), so that a restore needs no search path.
CREATE OR REPLACE FUNCTION search_fold(content text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    replace(replace(replace(replace(
      translate(
        regexp_replace(
          normalize(content, NFKD),
          '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
          '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒØĐÐŁĦÞŊẞøđðłħıŋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏٱىیېەةھکڪ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
        'abcdefghijklmnopqrstuvwxyzæœoddlhþnßoddlhinαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџايييهههكك01234567890123456789'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u1680\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\ufff0-\uffff\U0001f000-\U0001fbff\U000e0000-\U0010ffff]+',
    ' ', 'g'));
