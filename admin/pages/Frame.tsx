/** @jsxImportSource preact */
// What the public pages share: the name of the house, the choice of the language, and views that replace each other.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooseLanguage, type Language, textsIn } from './language.ts';

type FrameProps = { language: Language; onLanguage: (language: Language) => void; children: ComponentChildren };

export function Frame({ language, onLanguage, children }: FrameProps) {
  return (
    <>
      <header>
        <p class="brand">Passerelle</p>
        <LanguageSwitch
          language={language}
          label={textsIn(language).language}
          onChange={(chosen) => {
            chooseLanguage(chosen);
            onLanguage(chosen);
          }}
        />
      </header>
      <main>{children}</main>
    </>
  );
}

type NoticeProps = { level: 1 | 2; title: string; text: string; children?: ComponentChildren };

/** A view that replaces another takes the focus, so that nobody is left where nothing is any more. */
export function Notice({ level, title, text, children }: NoticeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class="view">
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <p>{text}</p>
      {children && <p class="actions">{children}</p>}
    </div>
  );
}

type LanguageSwitchProps = { language: Language; label: string; onChange: (language: Language) => void };

function LanguageSwitch({ language, label, onChange }: LanguageSwitchProps) {
  const names: [Language, string][] = [
    ['fr', 'Français'],
    ['en', 'English'],
  ];
  return (
    <nav aria-label={label}>
      {names.map(([value, name]) => (
        <button
          type="button"
          key={value}
          lang={value}
          aria-pressed={language === value}
          onClick={() => onChange(value)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
