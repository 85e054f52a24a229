// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/appleline.h"
#include "importers/apple/daycounter.h"
#include "importers/recordformat.h"
#include "importers/yearinference.h"

namespace Scep {

/// How one form of Apple's logs writes a record on a line.
struct AppleLineStyle
{
    bool (*begins)(QByteArrayView line) = nullptr;
    std::optional<AppleLine> (*parse)(QByteArrayView line) = nullptr;
    QString (*text)(QByteArrayView bytes, Encoding encoding) = nullptr;
    bool writesDates = true; ///< otherwise days are counted, from line to line
};

/// Makes events of the columns of Apple's logs, whatever form they were in: log source
/// {apple, unified-log}, fields component (process), message, level, pid, tid, library, subsystem,
/// category and those of an NSError in the message. Notes which system wrote them.
class AppleEvents
{
public:
    explicit AppleEvents(Encoding encoding)
        : m_encoding(encoding)
    {
    }

    void setYears(const YearInference &years) { m_years = years; }
    [[nodiscard]] LogEvent event(const AppleLine &line, const QString &message);
    [[nodiscard]] Instant instant(const AppleLine &line);
    /// Learns which system wrote the source from what another object saw of it.
    void learnFrom(const AppleEvents &other) { m_isOfMac = m_isOfMac || other.m_isOfMac; }
    [[nodiscard]] Platform platform() const { return m_isOfMac ? Platform::MacOs : Platform::Ios; }

private:
    void noteProcess(QByteArrayView process);
    [[nodiscard]] Instant instantWithoutYear(const AppleLine &line) const;

    Encoding m_encoding;
    std::optional<YearInference> m_years;
    DayCounter m_days;
    bool m_isOfMac = false;
};

/// The log source of all of Apple's logs.
[[nodiscard]] LogSource appleLogSource();

/// Reads a source whose records begin on a line of the style and continue on lines that do not.
[[nodiscard]] ImportResult importAppleRecords(const ImportInput &input,
                                              const ImportControl &control,
                                              const AppleLineStyle &style);

} // namespace Scep
