// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruledocument.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

constexpr qsizetype UuidLength = 36;

/// Calls @p take with each line, its end left off.
template<typename Take>
void forEachLine(QByteArrayView text, Take take)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        take(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
}

bool isPlainWord(QByteArrayView word)
{
    for (const char c : word) {
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
            return false;
        }
    }
    return !word.isEmpty();
}

/// "{product: android, service: omadm}", and nothing that YAML would read in another way.
std::optional<LogSource> plainLogSource(QByteArrayView map)
{
    map = map.trimmed();
    if (map.size() < 2 || !map.startsWith('{') || !map.endsWith('}')) {
        return std::nullopt;
    }
    LogSource source;
    for (const QByteArray &member : map.sliced(1, map.size() - 2).toByteArray().split(',')) {
        const qsizetype colon = member.indexOf(": ");
        const QByteArray key = member.first(std::max<qsizetype>(colon, 0)).trimmed();
        const QByteArray word = member.sliced(colon + 1).trimmed();
        if (colon < 0 || !isPlainWord(word)) {
            return std::nullopt;
        }
        QString *target = key == "product"   ? &source.product
                          : key == "service" ? &source.service
                                             : nullptr;
        if (target == nullptr || !target->isEmpty()) {
            return std::nullopt;
        }
        *target = QString::fromLatin1(word);
    }
    return source;
}

} // namespace

QList<RuleDocument> ruleDocuments(const QByteArray &yaml, const QString &fileName)
{
    QList<RuleDocument> documents{{.text = {}, .file = fileName, .firstLine = 1}};
    int line = 0;
    forEachLine(yaml, [&](QByteArrayView text) {
        ++line;
        if (text == "---" || text == "---\r") {
            documents.append({.text = {}, .file = fileName, .firstLine = line + 1});
        } else {
            documents.last().text.append(text).append('\n');
        }
    });
    return documents;
}

std::optional<RuleHead> ruleHead(const RuleDocument &document)
{
    RuleHead head;
    bool isPlain = true;
    int sources = 0;
    forEachLine(document.text, [&](QByteArrayView line) {
        if (line.startsWith("id:")) {
            isPlain = isPlain && head.id.isEmpty();
            head.id = QString::fromLatin1(line.sliced(3).trimmed()).toLower();
        } else if (line.startsWith("logsource:")) {
            const auto source = plainLogSource(line.sliced(10));
            isPlain = isPlain && ++sources == 1 && source;
            head.logSource = source.value_or(LogSource());
        }
    });
    // QUuid does not mind what follows the id.
    if (!isPlain || sources == 0 || head.id.size() != UuidLength ||
        QUuid::fromString(head.id).isNull()) {
        return std::nullopt;
    }
    return head;
}

} // namespace Scep
