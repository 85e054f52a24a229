// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options/handbookhtml.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

constexpr QLatin1StringView Style =
    "body { font-family: sans-serif; line-height: 1.5; max-width: 50em; margin: 2em auto; padding: "
    "0 1em; }\n"
    "table { border-collapse: collapse; } td, th { border: 1px solid #8888; padding: 0.3em 0.6em; "
    "}\n"
    "img { max-width: 100%; } pre { overflow-x: auto; background: #8882; padding: 0.6em; margin: "
    "0; }\n"
    "@media (prefers-color-scheme: dark) { body { background: #1b1e20; color: #eff0f1; } a { color: #6ab7ee; } }\n"_L1;

} // namespace

QString handbookHtml(const QString &markdown, const QString &language)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    QString html = document.toHtml();
    const QString title = document.firstBlock().text();
    // What Qt says of fonts and colours is that of a widget; a browser has its own.
    static const QRegularExpression head(u"<head>.*</head>"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression code(
        u"<span style=\"[^\"]*(?:monospace|Mono|'fixed')[^\"]*\">([^<]*)</span>"_s);
    static const QRegularExpression strong(
        u"<span style=\"[^\"]*font-weight:7[^\"]*\">([^<]*)</span>"_s);
    static const QRegularExpression emphasis(
        u"<span style=\"[^\"]*font-style:italic[^\"]*\">([^<]*)</span>"_s);
    static const QRegularExpression style(u" style=\"[^\"]*\""_s);
    static const QRegularExpression table(u"<table[^>]*>"_s);
    static const QRegularExpression link(u"href=\"(?!https?:)([^\"#]+)\\.md"_s);
    // What a span says with a style, an element says by its name.
    html.replace(code, u"<code>\\1</code>"_s);
    html.replace(strong, u"<strong>\\1</strong>"_s);
    html.replace(emphasis, u"<em>\\1</em>"_s);
    html.remove(style);
    html.replace(
        head,
        u"<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n<style>\n%2</style>\n</head>"_s.arg(
            title.toHtmlEscaped(), Style));
    html.replace(table, u"<table>"_s);
    html.replace(link, u"href=\"\\1.html"_s);
    html.replace(0, html.indexOf(u"<html>"_s), u"<!DOCTYPE html>\n"_s);
    return html.replace(u"<html>"_s, u"<html lang=\"%1\">"_s.arg(language));
}

} // namespace Scep
