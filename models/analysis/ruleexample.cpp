// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleexample.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

using Fields = QHash<QString, QString>;

QString fieldOr(const Fields &fields, QLatin1StringView name, const QString &fallback)
{
    return fields.value(QString(name), fallback);
}

/// 2026-03-02T09:15:00.0000000  INFO  <component>  4711  00012  <message>
QString omadmLine(const Fields &fields)
{
    return u"2026-03-02T09:15:00.0000000    %1    %2    %3    %4    %5"_s.arg(
        fieldOr(fields, "level"_L1, u"INFO"_s),
        fieldOr(fields, "component"_L1, u"com.example.Logger"_s),
        fieldOr(fields, "pid"_L1, u"4711"_s), fieldOr(fields, "tid"_L1, u"00012"_s),
        fields.value(u"message"_s));
}

/// default 09:15:00.000000 +0000 <process> <message>, and the NSError block below it.
QString unifiedLogLine(const Fields &fields)
{
    QString text = u"%1 09:15:00.000000 +0000 %2 %3"_s.arg(
        fieldOr(fields, "level"_L1, u"default"_s), fieldOr(fields, "component"_L1, u"profiled"_s),
        fields.value(u"message"_s));
    if (fields.contains(u"nserror_domain"_s)) {
        text += u"\nNSError:\nDesc   : %1\nDomain : %2\nCode   : %3"_s.arg(
            fields.value(u"nserror_desc"_s), fields.value(u"nserror_domain"_s),
            fields.value(u"nserror_code"_s));
    }
    return text;
}

/// An event as Event Viewer exports it, without the rendered message.
QString eventXml(const Fields &fields)
{
    const auto value = [&](QLatin1StringView name) {
        return fields.value(QString(name)).toHtmlEscaped();
    };
    QString text = u"<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>"
                   "<System><Provider Name='%1'/><EventID>%2</EventID><Channel>%3</Channel>"
                   "<Computer>%4</Computer></System><EventData>"_s.arg(
                       value("Provider_Name"_L1), value("EventID"_L1), value("Channel"_L1),
                       value("Computer"_L1));
    static const QStringList system{u"Provider_Name"_s, u"EventID"_s, u"Channel"_s, u"Computer"_s,
                                    u"message"_s};
    QStringList names = fields.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (!system.contains(name)) {
            text += u"<Data Name='%1'>%2</Data>"_s.arg(name.toHtmlEscaped(),
                                                       fields.value(name).toHtmlEscaped());
        }
    }
    text += u"</EventData>"_s;
    if (fields.contains(u"message"_s)) {
        text += u"<RenderingInfo><Message>%1</Message></RenderingInfo>"_s.arg(value("message"_L1));
    }
    return text + u"</Event>"_s;
}

/// The fields of one row of a W3C log in the order of @p columns; "-" for nothing, "+" for blanks.
QString w3cRow(const Fields &fields, const QStringList &columns)
{
    QStringList words{u"2026-03-02"_s, u"09:15:00"_s};
    for (const QString &column : columns) {
        QString value = fields.value(column, u"-"_s);
        words.append(value.replace(u' ', u'+'));
    }
    // What an example says of the row's text stands somewhere in it.
    return (words << fields.value(u"message"_s)).join(u' ').trimmed();
}

QString iisRow(const Fields &fields)
{
    return w3cRow(fields,
                  {u"s-ip"_s, u"cs-method"_s, u"cs-uri-stem"_s, u"cs-uri-query"_s, u"s-port"_s,
                   u"cs-username"_s, u"c-ip"_s, u"cs(User-Agent)"_s, u"cs(Referer)"_s,
                   u"sc-status"_s, u"sc-substatus"_s, u"sc-win32-status"_s, u"time-taken"_s});
}

QString httpErrRow(const Fields &fields)
{
    return w3cRow(fields,
                  {u"c-ip"_s, u"c-port"_s, u"s-ip"_s, u"s-port"_s, u"cs-version"_s, u"cs-method"_s,
                   u"cs-uri"_s, u"sc-status"_s, u"s-siteid"_s, u"s-reason"_s, u"s-queuename"_s});
}

/// <![LOG[<message>]LOG]!><time="09:15:00.000+000" date="03-02-2026" component="…" …>
QString cmTraceRecord(const Fields &fields)
{
    return u"<![LOG[%1]LOG]!><time=\"09:15:00.000+000\" date=\"03-02-2026\" component=\"%2\" "
           "context=\"\" type=\"%3\" thread=\"%4\" file=\"\">"_s.arg(
               fields.value(u"message"_s), fieldOr(fields, "component"_L1, u"NDESPlugin"_s),
               fieldOr(fields, "level"_L1, u"1"_s), fieldOr(fields, "tid"_L1, u"12"_s));
}

/// An element of a service trace.
QString traceElement(const Fields &fields)
{
    return u"<E2ETraceEvent xmlns=\"http://schemas.microsoft.com/2004/06/E2ETraceEvent\"><System>"
           "<SubType Name=\"%1\">0</SubType><Source Name=\"%2\"/></System><ApplicationData>%3"
           "</ApplicationData></E2ETraceEvent>"_s.arg(
               fieldOr(fields, "level"_L1, u"Information"_s).toHtmlEscaped(),
               fieldOr(fields, "component"_L1, u"Connector"_s).toHtmlEscaped(),
               fields.value(u"message"_s).toHtmlEscaped());
}

QString anyText(const Fields &fields)
{
    QStringList lines;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        lines.append(it.key() + u'=' + it.value());
    }
    lines.sort();
    return lines.join(u'\n');
}

QString serverText(const Fields &fields, QStringView service)
{
    if (service == "iis"_L1) {
        return iisRow(fields);
    }
    if (service == "httperr"_L1) {
        return httpErrRow(fields);
    }
    if (service == "ndesplugin"_L1) {
        return cmTraceRecord(fields);
    }
    return service == "connector"_L1 ? traceElement(fields) : anyText(fields);
}

QByteArray rawTextOf(const Fields &fields, const LogSource &source)
{
    if (source.product == "android"_L1) {
        return omadmLine(fields).toUtf8();
    }
    if (source.product == "apple"_L1) {
        return unifiedLogLine(fields).toUtf8();
    }
    if (source.product == "server"_L1) {
        return serverText(fields, source.service).toUtf8();
    }
    const bool isEvent = source.product == "windows"_L1 &&
                         (source.service.isEmpty() || source.service == "eventlog"_L1);
    return (isEvent ? eventXml(fields) : anyText(fields)).toUtf8();
}

} // namespace

std::optional<RuleExample> readExample(const YAML::Node &node, const LogSource &source,
                                       RuleFaults &faults)
{
    Fields fields;
    if (node.IsScalar()) {
        fields.insert(u"message"_s, yamlText(node));
    } else if (node.IsMap()) {
        for (const auto &member : node) {
            if (!member.second.IsScalar()) {
                faults.add(member.first, Tr::tr("A field of an example must be a text."));
                return std::nullopt;
            }
            fields.insert(yamlText(member.first), yamlText(member.second));
        }
    } else {
        faults.add(node, Tr::tr("An example is a message or a map of fields."));
        return std::nullopt;
    }
    RuleExample example;
    example.event.fields = fields;
    example.event.logSource = source;
    example.rawText = rawTextOf(fields, source);
    example.line = faults.lineOf(node.Mark());
    return example;
}

} // namespace Scep
