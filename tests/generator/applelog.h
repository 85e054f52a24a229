// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"
#include "tests/generator/seeded.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace Scep::Examples {

/// The form that the log comes in.
enum class AppleLayout {
    Tabs,           ///< a plain copy out of Console: tabs, lower-case level, zone glued to the time
    Blanks,         ///< gone through a text editor: single blanks, capital level, zone apart
    DeviceSyslog,   ///< of an old device: no year, no zone, whole seconds, facility in the text
    LogShowDefault, ///< `log show`
    LogShowSyslog,  ///< `log show --style syslog`
    LogShowCompact, ///< `log show --style compact`: milliseconds, no zone
    LogShowJson,    ///< `log show --style json`: one array
    LogShowLines,   ///< `log show --style ndjson`: an object a line, and a summary
};

/// All of them.
inline constexpr std::array AppleLayouts{AppleLayout::Tabs,          AppleLayout::Blanks,
                                         AppleLayout::DeviceSyslog,  AppleLayout::LogShowDefault,
                                         AppleLayout::LogShowSyslog, AppleLayout::LogShowCompact,
                                         AppleLayout::LogShowJson,   AppleLayout::LogShowLines};

/// One record as it happened.
struct AppleRecord
{
    Moment at;
    QByteArray level; ///< in lower case
    QByteArray process;
    QByteArray message; ///< may have further lines
};

/// The record in a form, its line end included; JSON objects without what stands between them.
[[nodiscard]] QByteArray appleRecordText(const AppleRecord &record, AppleLayout layout,
                                         std::chrono::minutes zone);

/// What a form writes before its first and behind its last record.
[[nodiscard]] QByteArray appleHeader(AppleLayout layout);
[[nodiscard]] QByteArray appleFooter(AppleLayout layout, qsizetype records);

/// Writes log text in one of Apple's forms.
class AppleLog
{
public:
    /// @p zone is the device's offset from UTC.
    AppleLog(const QByteArray &seed, AppleLayout layout, std::chrono::minutes zone);

    /// A message may have further lines, which are written as they are. @p level in lower case.
    void add(Moment at, const char *level, const char *process, const QByteArray &message);
    /// About @p lines lines of other processes.
    void addNoise(Moment from, Moment to, int lines);
    /// The time of the @p nth record (from 1) whose message holds the text, in the order of time.
    [[nodiscard]] std::optional<Moment> find(const QByteArray &text, int nth = 1) const;
    /// Forgets what was added for later than that.
    void dropAfter(Moment at);
    [[nodiscard]] QByteArray text() const;

private:
    [[nodiscard]] QList<AppleRecord> sorted() const;

    AppleLayout m_layout;
    std::chrono::minutes m_zone;
    SeededStream m_random;
    QList<AppleRecord> m_records;
};

} // namespace Scep::Examples
