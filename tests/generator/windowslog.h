// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"
#include "tests/generator/seeded.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Scep::Examples {

/// How an engineer took the events out of the log.
enum class WindowsForm {
    EventViewer, ///< <Events>, each event with RenderingInfo, newest first
    Wevtutil,    ///< loose events without a root, one a line, oldest first
};

enum class WindowsLanguage { English, German, Polish, Japanese };

/// A provider of events and the channel it writes to.
struct WindowsProvider
{
    const char *name = "";
    const char *guid = ""; ///< with braces; empty: a classic source
    const char *channel = "";
};

/// One event of a Windows log.
struct WindowsEvent
{
    WindowsProvider provider;
    int id = 0;
    int level = 4; ///< 2 error, 3 warning, 4 information
    QString userSid = QStringLiteral("S-1-5-18");
    QList<std::pair<QString, QString>> data = {}; ///< EventData: name and value, in order
    QString userData = {};                        ///< XML in place of EventData
    QString message = {};                         ///< rendered, for the forms that carry it
};

struct EvtxEvent;

/// Collects the events of one channel and writes them as XML.
class WindowsLog
{
public:
    WindowsLog(const QByteArray &seed, const QString &computer, WindowsLanguage language);

    void add(Moment at, const WindowsEvent &event);
    /// The time of the @p nth event (from 1) with that id, in the order of time.
    [[nodiscard]] std::optional<Moment> find(int id, int nth = 1) const;
    /// Forgets what was added for later than that.
    void dropAfter(Moment at);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] WindowsLanguage language() const { return m_language; }
    /// The whole file as UTF-8.
    [[nodiscard]] QByteArray utf8(WindowsForm form) const;
    /// The same events as the log itself, in EVTX.
    [[nodiscard]] QByteArray evtx() const;
    /// The events from old to new, with what the log adds to each.
    [[nodiscard]] QList<EvtxEvent> logged() const;
    /// The whole file as UTF-16LE with a byte order mark.
    [[nodiscard]] QByteArray utf16(WindowsForm form) const;

private:
    struct Entry
    {
        Moment at;
        int processId = 0;
        int threadId = 0;
        WindowsEvent event;
    };

    [[nodiscard]] QList<Entry> sorted() const;
    [[nodiscard]] QString text(WindowsForm form, const QString &encoding) const;
    [[nodiscard]] QString eventXml(const Entry &entry, qint64 record, WindowsForm form) const;
    [[nodiscard]] QString rendering(const WindowsEvent &event) const;

    SeededStream m_random;
    QString m_computer;
    WindowsLanguage m_language;
    qint64 m_firstRecord = 0;
    QList<Entry> m_entries;
};

/// Text inside an XML element or a single-quoted attribute.
[[nodiscard]] QString xmlEscaped(const QString &text);

} // namespace Scep::Examples
