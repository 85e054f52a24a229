// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowsmessages.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The resource is in a static library, where nothing else refers to it. The macro declares a
// function of the global namespace, so it has to stand outside ours.
static void initializeEventResource()
{
    Q_INIT_RESOURCE(scep_events);
}

namespace Scep {

namespace {
using EventTexts = QHash<QString, QString>;       ///< event id -> text
using ProviderTexts = QHash<QString, EventTexts>; ///< provider, lower case -> its events

/// The table's form: {"providers": [{"names": ["…"], "events": {"36": "… %1 …"}}]}.
ProviderTexts readTable()
{
    initializeEventResource();
    QFile file(QStringLiteral(":/events/windows-events.json"));
    ProviderTexts table;
    if (!file.open(QIODevice::ReadOnly)) {
        return table;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &each : root.value(u"providers").toArray()) {
        EventTexts texts;
        const QJsonObject events = each.toObject().value(u"events").toObject();
        for (auto event = events.begin(); event != events.end(); ++event) {
            texts.insert(event.key(), event.value().toString());
        }
        for (const QJsonValue &name : each.toObject().value(u"names").toArray()) {
            table[name.toString().toLower()].insert(texts);
        }
    }
    return table;
}

/// One pass, so that a value which itself holds "%2" stays as it is.
QString filled(const QString &text, const QStringList &data)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype digits = 0;
        while (text[i] == u'%' && i + 1 + digits < text.size() && digits < 2 &&
               text[i + 1 + digits].isDigit()) {
            ++digits;
        }
        if (digits == 0) {
            result += text[i];
            continue;
        }
        const qsizetype position = QStringView(text).sliced(i + 1, digits).toLongLong();
        result += position > 0 ? data.value(position - 1).trimmed() : QString();
        i += digits;
    }
    return result;
}
} // namespace

QString windowsMessage(const QString &provider, const QString &eventId, const QStringList &data)
{
    static const ProviderTexts table = readTable();
    const auto events = table.constFind(provider.toLower());
    return events == table.constEnd() ? QString() : filled(events->value(eventId), data);
}

} // namespace Scep
