// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/windowslog.h"

#include "tests/generator/evtxwriter.h"

#include <QStringList>

#include <algorithm>

namespace Scep::Examples {

namespace {

QString element(const QString &name, const QString &content)
{
    return QStringLiteral("<%1>%2</%1>").arg(name, content);
}

struct Words
{
    const char *culture;
    const char *error;
    const char *warning;
    const char *information;
};

Words wordsOf(WindowsLanguage language)
{
    switch (language) {
    case WindowsLanguage::English:
        break;
    case WindowsLanguage::German:
        return {"de-DE", "Fehler", "Warnung", "Informationen"};
    case WindowsLanguage::Polish:
        return {"pl-PL", "Błąd", "Ostrzeżenie", "Informacje"};
    case WindowsLanguage::Japanese:
        return {"ja-JP", "エラー", "警告", "情報"};
    }
    return {"en-US", "Error", "Warning", "Information"};
}

QString levelName(int level, const Words &words)
{
    return QString::fromUtf8(level == 2   ? words.error
                             : level == 3 ? words.warning
                                          : words.information);
}

QString payload(const WindowsEvent &event)
{
    if (!event.userData.isEmpty())
        return element(QStringLiteral("UserData"), event.userData);
    if (event.data.isEmpty())
        return QStringLiteral("<EventData></EventData>");
    QString items;
    for (const auto &[name, value] : event.data) {
        items += name.isEmpty() ? QStringLiteral("<Data>%1</Data>").arg(xmlEscaped(value))
                                : QStringLiteral("<Data Name='%1'>").arg(name) + xmlEscaped(value) +
                                      QStringLiteral("</Data>");
    }
    return element(QStringLiteral("EventData"), items);
}

} // namespace

WindowsLog::WindowsLog(const QByteArray &seed, const QString &computer, WindowsLanguage language)
    : m_random("windows-log/" + seed)
    , m_computer(computer)
    , m_language(language)
    , m_firstRecord(1200 + m_random.number(9000))
{
}

void WindowsLog::add(Moment at, const WindowsEvent &event)
{
    // One process writes a provider's events for one user.
    SeededStream process(event.provider.name + event.userSid.toLatin1());
    const auto processId = static_cast<int>(4 * (300 + process.number(3000)));
    const auto threadId = static_cast<int>(4 * (300 + m_random.number(3000)));
    m_entries += {at, processId, threadId, event};
}

QByteArray WindowsLog::utf8(WindowsForm form) const
{
    return text(form, QStringLiteral("utf-8")).toUtf8();
}

QByteArray WindowsLog::utf16(WindowsForm form) const
{
    QByteArray bytes("\xff\xfe");
    for (const QChar unit : text(form, QStringLiteral("utf-16"))) {
        bytes += static_cast<char>(unit.unicode() & 0xff);
        bytes += static_cast<char>(unit.unicode() >> 8);
    }
    return bytes;
}

QByteArray WindowsLog::evtx() const
{
    QByteArray chunks;
    EvtxWriter writer([&chunks](const QByteArray &chunk) { chunks += chunk; });
    for (const EvtxEvent &event : logged())
        writer.add(event);
    writer.finish();
    return writer.header() + chunks;
}

QList<WindowsLog::Entry> WindowsLog::sorted() const
{
    QList<Entry> sorted = m_entries;
    std::ranges::stable_sort(sorted, {}, &Entry::at);
    return sorted;
}

std::optional<Moment> WindowsLog::find(int id, int nth) const
{
    for (const Entry &entry : sorted()) {
        if (entry.event.id == id && --nth == 0)
            return entry.at;
    }
    return {};
}

void WindowsLog::dropAfter(Moment at)
{
    m_entries.removeIf([at](const Entry &entry) { return entry.at > at; });
}

QList<EvtxEvent> WindowsLog::logged() const
{
    QList<EvtxEvent> events;
    for (const Entry &entry : sorted()) {
        events += EvtxEvent{.at = entry.at,
                            .record = static_cast<quint64>(m_firstRecord + events.size()),
                            .processId = entry.processId,
                            .threadId = entry.threadId,
                            .computer = m_computer,
                            .event = entry.event};
    }
    return events;
}

QString WindowsLog::text(WindowsForm form, const QString &encoding) const
{
    QStringList events;
    qint64 record = m_firstRecord;
    for (const Entry &entry : sorted())
        events += eventXml(entry, record++, form);
    switch (form) {
    case WindowsForm::EventViewer:
        std::ranges::reverse(events);
        return QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\" standalone=\"yes\"?>\r\n")
                   .arg(encoding) +
               element(QStringLiteral("Events"), events.join(QString()));
    case WindowsForm::Wevtutil:
        return events.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
    }
    Q_UNREACHABLE_RETURN({});
}

QString WindowsLog::eventXml(const Entry &entry, qint64 record, WindowsForm form) const
{
    const WindowsEvent &event = entry.event;
    const QString guid = QString::fromLatin1(event.provider.guid);
    const QString provider =
        QStringLiteral("<Provider Name='%1'%2/>")
            .arg(QString::fromLatin1(event.provider.name),
                 guid.isEmpty() ? QString() : QStringLiteral(" Guid='%1'").arg(guid));
    // Windows counts in 100 ns.
    const QString time = QString::fromLatin1(isoText(entry.at)) + QStringLiteral("0Z");
    QString system =
        provider + element(QStringLiteral("EventID"), QString::number(event.id)) +
        QStringLiteral("<Version>0</Version>") +
        element(QStringLiteral("Level"), QString::number(event.level)) +
        QStringLiteral("<Task>0</Task><Opcode>0</Opcode><Keywords>0x8000000000000000</Keywords>") +
        QStringLiteral("<TimeCreated SystemTime='%1'/>").arg(time) +
        element(QStringLiteral("EventRecordID"), QString::number(record)) +
        QStringLiteral("<Correlation/><Execution ProcessID='%1' ThreadID='%2'/>")
            .arg(entry.processId)
            .arg(entry.threadId) +
        element(QStringLiteral("Channel"), QString::fromLatin1(event.provider.channel)) +
        element(QStringLiteral("Computer"), m_computer) +
        QStringLiteral("<Security UserID='%1'/>").arg(event.userSid);
    return QStringLiteral("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>") +
           element(QStringLiteral("System"), system) + payload(event) +
           (form == WindowsForm::EventViewer ? rendering(event) : QString()) +
           QStringLiteral("</Event>");
}

QString WindowsLog::rendering(const WindowsEvent &event) const
{
    const Words words = wordsOf(m_language);
    return QStringLiteral("<RenderingInfo Culture='%1'>").arg(QLatin1StringView(words.culture)) +
           element(QStringLiteral("Message"), xmlEscaped(event.message)) +
           element(QStringLiteral("Level"), levelName(event.level, words)) +
           QStringLiteral("<Task></Task><Opcode>Info</Opcode>") +
           element(QStringLiteral("Channel"), QString::fromLatin1(event.provider.channel)) +
           element(QStringLiteral("Provider"), QString::fromLatin1(event.provider.name)) +
           QStringLiteral("<Keywords></Keywords></RenderingInfo>");
}

QString xmlEscaped(const QString &text)
{
    return QString(text)
        .replace(QLatin1Char('&'), QLatin1String("&amp;"))
        .replace(QLatin1Char('<'), QLatin1String("&lt;"))
        .replace(QLatin1Char('>'), QLatin1String("&gt;"))
        .replace(QLatin1Char('\''), QLatin1String("&apos;"));
}

} // namespace Scep::Examples
