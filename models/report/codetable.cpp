// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codetable.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CodeTable)
};

/// What a text is indexed by.
constexpr qsizetype TextHead = 12;
/// Shorter texts, "Access denied", are too common in lines to be taken for a code.
constexpr qsizetype ShortestLineText = 16;

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto &one : array) {
        strings.append(one.toString());
    }
    return strings;
}

/// "0x80094800", "-1001", "403.16", "500.0 1346"; nothing when it is none of them.
std::optional<ErrorCode> parseCode(const QString &text)
{
    ErrorCode code;
    bool isNumber = false;
    if (text.startsWith(QLatin1String("0x"))) {
        code.value = text.sliced(2).toUInt(&isNumber, 16);
        return isNumber ? std::optional(code) : std::nullopt;
    }
    const QStringList parts = text.split(QLatin1Char(' '));
    const QStringList numbers = parts.constFirst().split(QLatin1Char('.'));
    code.value = numbers.constFirst().toLongLong(&isNumber);
    if (isNumber && numbers.size() > 1) {
        code.subStatus = numbers.at(1).toInt(&isNumber);
    }
    if (isNumber && parts.size() > 1) {
        code.win32Status = parts.at(1).toLongLong(&isNumber);
    }
    return isNumber ? std::optional(code) : std::nullopt;
}

/// As texts are compared: lower case, blanks as one, without quotes and full stops around.
QString normalText(const QString &text)
{
    QString result = text.simplified().toLower();
    const auto isFrame = [](QChar c) { return !c.isLetterOrNumber(); };
    while (!result.isEmpty() && isFrame(result.back())) {
        result.chop(1);
    }
    const auto first = std::find_if_not(result.cbegin(), result.cend(), isFrame);
    return result.sliced(first - result.cbegin());
}
} // namespace

const CodeTable &CodeTable::builtIn()
{
    static const CodeTable table = [] {
        CodeTable made;
        QStringList paths;
        QDirIterator files(QStringLiteral(":/codes"), {QStringLiteral("*.json")}, QDir::Files);
        while (files.hasNext()) {
            paths.append(files.next());
        }
        paths.sort();
        for (const QString &path : std::as_const(paths)) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly)) {
                made.add(file.readAll(), file.fileName());
            }
        }
        //: The code of this language ("pl" for Polish). It names a table of texts, so it is no
        //: word.
        made.translate(textsIn(Tr::tr("en")));
        return made;
    }();
    return table;
}

QHash<QString, QString> CodeTable::textsIn(const QString &language)
{
    QHash<QString, QString> texts;
    QFile file(QStringLiteral(":/code-texts/texts.%1.json").arg(language));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        for (auto text = object.begin(); text != object.end(); ++text) {
            texts.insert(text.key(), text.value().toString());
        }
    }
    return texts;
}

void CodeTable::translate(const QHash<QString, QString> &texts)
{
    for (CodeMeaning &entry : m_entries) {
        for (QString *text : {&entry.meaning, &entry.inScep, &entry.next}) {
            *text = texts.value(*text, *text);
        }
    }
}

void CodeTable::add(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        m_issues.append(QStringLiteral("%1: %2").arg(fileName, error.errorString()));
        return;
    }
    int number = 0;
    const QJsonArray groups = document.object().value(QLatin1String("groups")).toArray();
    for (const auto &group : groups) {
        addGroup(group.toObject(), QStringLiteral("%1: group %2").arg(fileName).arg(++number));
    }
}

void CodeTable::addGroup(const QJsonObject &group, const QString &place)
{
    const auto family = codeFamilyFromId(group.value(QLatin1String("family")).toString());
    if (!family) {
        m_issues.append(place + QStringLiteral(": its family is not known"));
        return;
    }
    const QString domain = group.value(QLatin1String("domain")).toString();
    const QStringList references = stringsOf(group.value(QLatin1String("references")));
    int number = 0;
    const QJsonArray codes = group.value(QLatin1String("codes")).toArray();
    for (const auto &value : codes) {
        const QJsonObject object = value.toObject();
        const QString entryPlace = QStringLiteral("%1, code %2").arg(place).arg(++number);
        CodeMeaning entry;
        const QString text = object.value(QLatin1String("code")).toString();
        if (!text.isEmpty()) {
            const auto code = parseCode(text);
            if (!code) {
                m_issues.append(QStringLiteral("%1: “%2” is no code").arg(entryPlace, text));
                continue;
            }
            entry.code = *code;
        }
        entry.code.family = *family;
        entry.code.domain = domain;
        entry.name = object.value(QLatin1String("name")).toString();
        entry.aliases = stringsOf(object.value(QLatin1String("aliases")));
        entry.texts = stringsOf(object.value(QLatin1String("texts")));
        entry.meaning = object.value(QLatin1String("meaning")).toString();
        entry.inScep = object.value(QLatin1String("scep")).toString();
        entry.next = object.value(QLatin1String("next")).toString();
        entry.references = references + stringsOf(object.value(QLatin1String("references")));
        entry.isVerified = object.value(QLatin1String("verified")).toBool(true);
        addEntry(entry, entryPlace);
    }
}

void CodeTable::addEntry(const CodeMeaning &entry, const QString &place)
{
    if (entry.meaning.isEmpty() || codeText(entry).isEmpty()) {
        m_issues.append(place + QStringLiteral(": it lacks its meaning, or both code and name"));
        return;
    }
    const QString id = codeId(entry);
    if (m_ids.contains(id)) {
        m_issues.append(QStringLiteral("%1: %2 is there twice").arg(place, id));
        return;
    }
    const qsizetype position = m_entries.size();
    m_ids.insert(id);
    m_entries.append(entry);
    if (entry.code.value) {
        m_byValue[*entry.code.value].append(position);
    }
    for (const QString &name : QStringList{entry.name} + entry.aliases) {
        if (!name.isEmpty()) {
            m_byName[name.toLower()].append(position);
        }
    }
    if (!entry.code.domain.isEmpty()) {
        m_domains.insert(entry.code.domain.toLower());
    }
    for (const QString &text : entry.texts) {
        if (text.size() >= ShortestLineText) {
            m_texts[text.first(TextHead)].append(text);
        }
    }
}

QList<qsizetype> CodeTable::withName(QStringView name) const
{
    return m_byName.value(name.toString().toLower());
}

QList<qsizetype> CodeTable::withText(const QString &sentence) const
{
    const QString wanted = normalText(sentence);
    QList<qsizetype> found;
    for (qsizetype position = 0; position < m_entries.size(); ++position) {
        const bool fits =
            std::ranges::any_of(m_entries.at(position).texts, [&wanted](const QString &text) {
                const QString known = normalText(text);
                return wanted == known ||
                       (known.size() >= ShortestLineText && wanted.contains(known)) ||
                       (wanted.size() >= ShortestLineText && known.startsWith(wanted));
            });
        if (fits) {
            found.append(position);
        }
    }
    return found;
}

qsizetype CodeTable::find(const ErrorCode &code) const
{
    if (!code.value) {
        return -1;
    }
    for (const qsizetype position : withValue(*code.value)) {
        if (m_entries.at(position).code == code) {
            return position;
        }
    }
    return -1;
}

bool CodeTable::isDomain(QStringView word) const
{
    return m_domains.contains(word.toString().toLower());
}

qsizetype CodeTable::textAtStart(QStringView line) const
{
    if (line.size() < ShortestLineText) {
        return 0;
    }
    qsizetype longest = 0;
    for (const QString &text : m_texts.value(line.first(TextHead).toString())) {
        if (text.size() > longest && line.startsWith(text)) {
            longest = text.size();
        }
    }
    return longest;
}

} // namespace Scep
