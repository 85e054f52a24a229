// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowsmessages.h"

#include <QCoreApplication>
#include <QDir>
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
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WindowsMessages)
};

using EventTexts = QHash<QString, QString>;       ///< event id -> text
using ProviderTexts = QHash<QString, EventTexts>; ///< provider, lower case -> its events

/// The table's form: {"providers": [{"names": ["…"], "events": {"36": "… %1 …"}}]}.
ProviderTexts readTable(const QString &fileName)
{
    QFile file(fileName);
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

/// The tables of all languages: "windows-events.json" is English, "windows-events.pl.json" Polish.
QHash<QString, ProviderTexts> readTables()
{
    initializeEventResource();
    QHash<QString, ProviderTexts> tables;
    const QFileInfoList files = QDir(QStringLiteral(":/events")).entryInfoList();
    for (const QFileInfo &file : files) {
        const QString language = QFileInfo(file.completeBaseName()).suffix();
        tables.insert(language.isEmpty() ? QStringLiteral("en") : language,
                      readTable(file.filePath()));
    }
    return tables;
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
    static const QHash<QString, ProviderTexts> tables = readTables();
    //: The code of this language ("pl" for Polish). It names a table of texts, so it is no word.
    const ProviderTexts table = tables.value(Tr::tr("en"), tables.value(QStringLiteral("en")));
    const auto events = table.constFind(provider.toLower());
    return events == table.constEnd() ? QString() : filled(events->value(eventId), data);
}

} // namespace Scep
