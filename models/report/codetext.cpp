// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codetext.h"

#include "models/report/codefinder.h"
#include "models/report/codelookup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CodeText)
};

/// Meanings that a tool tip has room for.
constexpr qsizetype ToolTipMeanings = 3;

QString verifiedMark(const CodeMeaning &meaning)
{
    return meaning.isVerified ? QString() : Tr::tr(" (not verified)");
}

QString lineOf(const CodeMeaning &meaning)
{
    const QString code = codeText(meaning);
    const QString name = meaning.name == code ? QString() : meaning.name;
    return (name.isEmpty() ? code : QString(code + QLatin1Char(' ') + name)) +
           QStringLiteral(": ") + meaning.meaning + verifiedMark(meaning);
}

void addRow(QList<LabelledValue> &rows, const QString &label, const QString &value)
{
    if (!value.isEmpty()) {
        rows.append({.label = label, .value = value});
    }
}

QJsonObject meaningToJson(const CodeMeaning &meaning)
{
    const ErrorCode &code = meaning.code;
    QJsonObject object{
        {QStringLiteral("id"), codeId(meaning)},
        {QStringLiteral("family"), codeFamilyId(code.family)},
        {QStringLiteral("code"), codeText(meaning)},
        {QStringLiteral("spellings"), QJsonArray::fromStringList(codeSpellings(meaning))},
        {QStringLiteral("name"), meaning.name},
        {QStringLiteral("aliases"), QJsonArray::fromStringList(meaning.aliases)},
        {QStringLiteral("meaning"), meaning.meaning},
        {QStringLiteral("scep"), meaning.inScep},
        {QStringLiteral("next"), meaning.next},
        {QStringLiteral("references"), QJsonArray::fromStringList(meaning.references)},
        {QStringLiteral("verified"), meaning.isVerified},
    };
    if (!code.domain.isEmpty()) {
        object.insert(QStringLiteral("domain"), code.domain);
    }
    if (code.value) {
        object.insert(QStringLiteral("value"), *code.value);
    }
    if (code.subStatus) {
        object.insert(QStringLiteral("subStatus"), *code.subStatus);
    }
    if (code.win32Status) {
        object.insert(QStringLiteral("win32Status"), *code.win32Status);
    }
    return object;
}
} // namespace

QString codeTitle(const CodeMeaning &meaning)
{
    return meaning.name.isEmpty() ? codeText(meaning) : meaning.name;
}

QList<LabelledValue> describeCode(const CodeMeaning &meaning)
{
    QList<LabelledValue> rows;
    addRow(rows, Tr::tr("Family"),
           codeFamilyDisplayName(meaning.code.family) + verifiedMark(meaning));
    addRow(rows, Tr::tr("Written as"),
           (codeSpellings(meaning) + meaning.aliases).join(QStringLiteral(", ")));
    addRow(rows, Tr::tr("Meaning"), meaning.meaning);
    addRow(rows, Tr::tr("In a SCEP case"), meaning.inScep);
    addRow(rows, Tr::tr("What to look at"), meaning.next);
    addRow(rows, Tr::tr("See"), meaning.references.join(QLatin1Char('\n')));
    return rows;
}

QString codeLine(const QString &query)
{
    const CodeLookup found = lookUpCode(query);
    if (!found.isKnown()) {
        return found.unknown;
    }
    const int others = static_cast<int>(found.meanings.size()) - 1;
    const QString line = lineOf(found.meanings.constFirst());
    return others > 0
               ? line + QLatin1Char(' ') + Tr::tr("(and %n other meaning(s))", nullptr, others)
               : line;
}

QString codeToolTip(const QString &query)
{
    const CodeLookup found = lookUpCode(query);
    if (!found.isKnown()) {
        return found.unknown;
    }
    QStringList lines;
    for (const CodeMeaning &meaning :
         found.meanings.first(std::min(ToolTipMeanings, found.meanings.size()))) {
        lines.append(QStringLiteral("%1 (%2)").arg(lineOf(meaning),
                                                   codeFamilyDisplayName(meaning.code.family)));
        for (const QString &text : {meaning.inScep, meaning.next}) {
            if (!text.isEmpty()) {
                lines.append(text);
            }
        }
    }
    const int others = static_cast<int>(found.meanings.size() - ToolTipMeanings);
    if (others > 0) {
        lines.append(Tr::tr("(and %n other meaning(s))", nullptr, others));
    }
    return lines.join(QLatin1Char('\n'));
}

QString codeExpression(const CodeMeaning &meaning)
{
    constexpr qsizetype TellingDigits = 5; // shorter numbers need a word before them
    static const QString announced =
        QStringLiteral("(?:error|code|status|result|info|HTTP/\\d\\.\\d)[^\\w-]{1,4}");
    QStringList parts;
    for (const QString &spelling : codeSpellings(meaning)) {
        if (!meaning.code.domain.isEmpty() && spelling.startsWith(meaning.code.domain)) {
            parts.append(QStringLiteral("%1\\W{1,12}(?:(?:code|error)[^\\w-]{1,12})?%2\\b")
                             .arg(QRegularExpression::escape(meaning.code.domain))
                             .arg(meaning.code.value.value_or(0)));
        } else if (meaning.code.subStatus) {
            const QString numbers = QString(spelling).replace(QLatin1Char('.'), QLatin1Char(' '));
            parts.append(QStringLiteral("(?<![^\\s])") +
                         numbers.split(QLatin1Char(' ')).join(QStringLiteral("[. ]")) +
                         QStringLiteral("\\b"));
        } else {
            parts.append(
                (spelling.size() < TellingDigits ? announced : QStringLiteral("(?<![\\w-])")) +
                QRegularExpression::escape(spelling) + QStringLiteral("\\b"));
        }
    }
    for (const QString &name : QStringList{meaning.name} + meaning.aliases) {
        if (!name.isEmpty()) {
            parts.append(QStringLiteral("\\b") + QRegularExpression::escape(name) +
                         QStringLiteral("\\b"));
        }
    }
    for (const QString &text : meaning.texts) {
        parts.append(QRegularExpression::escape(text));
    }
    parts.removeDuplicates();
    return parts.join(QLatin1Char('|'));
}

QStringList codeLinesOf(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts) {
        for (const FoundCode &code : findCodes(text)) {
            const QString line = codeLine(code.query);
            if (lookUpCode(code.query).isKnown() && !lines.contains(line)) {
                lines.append(line);
            }
        }
    }
    return lines;
}

QJsonObject codesToJson(const QStringList &queries)
{
    QJsonArray codes;
    for (const QString &query : queries) {
        const CodeLookup found = lookUpCode(query);
        QJsonArray meanings;
        for (const CodeMeaning &meaning : found.meanings) {
            meanings.append(meaningToJson(meaning));
        }
        codes.append(QJsonObject{{QStringLiteral("query"), query},
                                 {QStringLiteral("found"), found.isKnown()},
                                 {QStringLiteral("meanings"), meanings},
                                 {QStringLiteral("unknown"), found.unknown}});
    }
    return {{QStringLiteral("schema"), QStringLiteral("scep-workbench/codes/1")},
            {QStringLiteral("codes"), codes}};
}

} // namespace Scep
