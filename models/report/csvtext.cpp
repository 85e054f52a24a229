// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/csvtext.h"

#include "models/report/markedcontrols.h"
#include "models/report/reportlimits.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
/// What a spreadsheet evaluates, also in its wide form and behind blanks, which some of them skip.
bool opensFormula(const QString &text)
{
    const QString inner = text.trimmed();
    return text.startsWith(u'\t') || text.startsWith(u'\r') ||
           (!inner.isEmpty() && u"=+-@＝＋－＠"_s.contains(inner.front()));
}

QString rowText(const QStringList &fields)
{
    QStringList cells;
    for (const QString &field : fields) {
        cells.append(csvField(field));
    }
    return cells.join(u',') + u"\r\n"_s;
}

QString secondsText(const Instant &before, const Instant &now)
{
    const bool isComparable = !before.isNull() && !now.isNull() &&
                              (before.certainty == TimeCertainty::DateMissing) ==
                                  (now.certainty == TimeCertainty::DateMissing);
    if (!isComparable) {
        return {};
    }
    const double seconds =
        std::chrono::duration<double>(now.sinceEpoch - before.sinceEpoch).count();
    return QString::number(seconds, 'f', 6);
}

/// The seconds since the last event are filled in later.
QStringList fieldsOf(const ReportEvent &event)
{
    return {event.device,
            platformId(event.platform),
            event.enrollment,
            toIsoString(event.instant),
            {},
            stageId(event.stage),
            outcomeId(event.outcome),
            levelId(event.level),
            event.state,
            event.title,
            event.path,
            event.line > 0 ? QString::number(event.line) : QString(),
            event.isProbable ? u"yes"_s : u"no"_s,
            event.message};
}
} // namespace

QString csvField(const QString &text)
{
    QString field = opensFormula(text) ? QString(u'\'' + text) : text;
    if (field.size() > ReportLimits::TextCharacters) {
        field.truncate(ReportLimits::TextCharacters);
        field += u'…';
    }
    field = withMarkedControls(field);
    const bool needsQuotes = std::ranges::any_of(
        field, [](QChar character) { return u",\"\n\t;"_s.contains(character); });
    return needsQuotes ? QString(u'"' + field.replace(u'"', u"\"\""_s) + u'"') : field;
}

QByteArray csvOf(const Report &report)
{
    QByteArray csv =
        "device,platform,enrollment,time,secondsSinceLast,stage,outcome,level,state,title,"
        "file,line,probable,message\r\n";
    constexpr qsizetype SecondsColumn = 4;
    const ReportEvent *last = nullptr;
    for (const ReportEvent &event : report.events) {
        QStringList fields = fieldsOf(event);
        const bool follows = last != nullptr && last->enrollment == event.enrollment;
        const QString seconds = follows ? secondsText(last->instant, event.instant) : QString();
        fields[SecondsColumn] = seconds.startsWith(u'-') ? QString() : seconds;
        csv += rowText(fields).toUtf8();
        last = &event;
    }
    return csv;
}

} // namespace Scep
