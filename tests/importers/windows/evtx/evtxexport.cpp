// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/importers/windows/evtx/evtxexport.h"

#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace Scep {

using namespace Qt::StringLiterals;

ComparedEvent comparedEvent(const QString &xml)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    ComparedEvent event;
    QString text;
    QString open;
    const auto takeText = [&] {
        if (const QString trimmed = text.trimmed(); !trimmed.isEmpty()) {
            event.parts += u"= "_s + trimmed;
            event.recordId =
                open == u"EventRecordID" && event.recordId.isEmpty() ? trimmed : event.recordId;
        }
        text.clear();
    };
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            takeText();
            open = reader.qualifiedName().toString();
            event.parts += u"< "_s + open;
            for (const QXmlStreamAttribute &each : reader.attributes()) {
                event.parts += u"@ "_s + each.qualifiedName().toString();
                event.parts += u"= "_s + each.value().trimmed().toString();
            }
        } else if (token == QXmlStreamReader::EndElement) {
            takeText();
            event.parts += u"> "_s + reader.qualifiedName().toString();
            open.clear();
        } else if (token == QXmlStreamReader::Characters) {
            text += reader.text();
        }
    }
    event.error = reader.hasError() ? reader.errorString() : QString();
    return event;
}

std::optional<QStringList> exportedEvents(const QString &path, ExportedRecords records)
{
    QProcess process;
    process.start(u"evtxexport"_s,
                  {u"-f"_s, u"xml"_s, u"-m"_s,
                   records == ExportedRecords::Items ? u"items"_s : u"recovered"_s, path});
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        return std::nullopt;
    }
    QString output = QString::fromUtf8(process.readAllStandardOutput());
    // It writes characters that XML does not have as they are.
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]"_s);
    output.replace(control, u"?"_s);
    static const QRegularExpression start(u"^<Event[ >]"_s, QRegularExpression::MultilineOption);
    QStringList events;
    qsizetype begin = output.indexOf(start);
    while (begin >= 0) {
        const qsizetype next = output.indexOf(start, begin + 1);
        const QString text = output.sliced(begin, (next < 0 ? output.size() : next) - begin);
        events +=
            text.first(text.lastIndexOf(u"</Event>"_s) < 0 ? text.size()
                                                           : text.lastIndexOf(u"</Event>"_s) + 8);
        begin = next;
    }
    return events;
}

} // namespace Scep
