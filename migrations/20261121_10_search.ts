import { Migration } from '@mikro-orm/migrations';

/** The searched columns of every list, by table; several when different lists search it differently. */
const SEARCHED: Record<string, Record<string, readonly string[]>> = {
  skill: { skill_search: ['"name"'] },
  candidate: { candidate_search: ['"first_name"', '"last_name"', '"headline"'] },
  job_offer: { job_offer_search: ['"title"', '"description"'] },
  user: { user_search: ['"full_name"', '"email"'], person_search: ['"full_name"'] },
  organisation: { organisation_search: ['"name"', '"sector"', '"siren"'] },
  training: { training_search: ['"title"', '"official_code"', '"rncp_code"'] },
  questionnaire: { questionnaire_search: [`"title" ->> 'fr'`, `"title" ->> 'en'`, '"slug"'] },
  submission: { submission_search: ['"email"'] },
  answer: { answer_search: ['"text"'] },
  api_key: { api_key_search: ['"name"', '"prefix"'] },
};

const vectorOf = (columns: readonly string[]): string =>
  `search_vector(${columns.map((column) => `coalesce(${column}, '')`).join(" || ' ' || ")})`;

/**
 * Full text search that forgives: words are found by their beginning, by their French stem and with typing errors. The
 * errors are forgiven against the vocabulary (`search_word`), which is small however many rows are searched; the rows are
 * then found by exact words.
 */
export class Search extends Migration {
  override up(): void {
    // What PostgreSQL would read as one address, path, number or tag is searched by its pieces. The cost is what keeps the
    // planner from computing it row by row where the index finds few rows, a function that it sees through has none; and starting
    // workers takes longer than a page does.
    this.addSql(String.raw`
      create function search_vector(value text) returns tsvector language plpgsql immutable parallel restricted strict cost 5000 as $$
      begin
        return to_tsvector('pg_catalog.simple', translate(public.searchable(value), '@._-/+<&', '        '));
      end $$`);

    // Two words that share one of these differ by one letter, or by one in another place.
    this.addSql(`
      create function misspelt(word text) returns text[] language sql immutable parallel safe strict
      return (select array_agg(distinct overlay(word placing '' from n for 1)) || word from generate_series(1, length(word)) n)`);
    this.addSql(`
      create table "search_word" (
        "word" text collate "C" not null primary key,
        "stem" text collate "C" not null generated always as (coalesce((ts_lexize('pg_catalog.french_stem', "word"))[1], "word")) stored,
        "misspelt" text[] collate "C" not null generated always as (misspelt("word")) stored)`);
    this.addSql('create index "search_word_stem" on "search_word" ("stem")');
    this.addSql('create index "search_word_misspelt" on "search_word" using gin ("misspelt") with (fastupdate = off)');
    // Words of more than 60 letters are nobody's. None is forgotten: a word that no row has any more finds none.
    this.addSql(`
      create function learn_words(vector tsvector) returns void language sql as $$
        insert into search_word (word) select said.word from unnest(tsvector_to_array(vector)) said(word)
        where length(said.word) <= 60 and not exists (select from search_word known where known.word = said.word)
        order by 1 on conflict do nothing $$`);
    this.addSql(`
      create function learn_words() returns trigger language plpgsql as $$
      begin
        perform learn_words(search_vector(string_agg(value, ' '))) from jsonb_each_text(to_jsonb(new)) where key = any(tg_argv);
        return null;
      end $$`);

    // Marked immutable although it reads the vocabulary, so that the planner knows the words when it chooses between the
    // search's index and the order's. Its value is never stored.
    this.addSql(`
      create function search_query(search text) returns tsquery language sql immutable parallel safe strict cost 20000 as $$
        select string_agg(
          '(' || (select string_agg(distinct '''' || found.word || '''' || found.prefix, ' | ') from (
            select asked.word, ':*' as prefix
            union all select v.word, '' from search_word v where v.stem = asked.stem
            union all select v.word, '' from search_word v where asked.forgiven and v.misspelt && misspelt(asked.word)
          ) found) || ')', ' & ')::tsquery
        from (
          select word, coalesce((ts_lexize('pg_catalog.french_stem', word))[1], word) as stem,
            -- Not in codes, numbers and short words; in words that exist only when they are long.
            word !~ '[0-9]' and (length(word) >= 8 or length(word) >= 4 and not exists (select from search_word v where v.word = said.word)) as forgiven
          from unnest(tsvector_to_array(search_vector(search))) said(word) where length(word) <= 60
        ) asked $$`);

    for (const [table, indexes] of Object.entries(SEARCHED)) {
      for (const [index, columns] of Object.entries(indexes)) {
        this.addSql(`drop index if exists "${index}"`);
        this.addSql(`create index "${index}" on "${table}" using gin (${vectorOf(columns)}) with (fastupdate = off)`);
      }
      const [searched = []] = Object.values(indexes);
      const names = [...new Set(searched.map((column) => column.split('"')[1]))];
      this.addSql(`
        create trigger learn_words after insert or update of ${names.map((name) => `"${name}"`).join(', ')} on "${table}"
        for each row execute function learn_words(${names.map((name) => `'${name}'`).join(', ')})`);
      // What is there already: all rows of a table speak a small vocabulary.
      this.addSql(`
        insert into search_word (word) select word
        from (select distinct unnest(tsvector_to_array(${vectorOf(searched)})) as word from "${table}") spoken
        where length(word) <= 60 order by word on conflict do nothing`);
    }
  }
}
