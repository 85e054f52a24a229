// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/recordformat.h"

namespace Scep {

/// Whose log it is: of the NDES policy module, of the Intune management extension, or of another
/// program that writes for CMTrace.
[[nodiscard]] LogSource ndesPluginLogSource();
[[nodiscard]] LogSource intuneManagementLogSource();
[[nodiscard]] LogSource otherCmTraceLogSource();

/// Whether a text has words that only the NDES policy module writes; asked of a file's beginning.
[[nodiscard]] bool isNdesPluginText(QByteArrayView text);

/// The records of a log in the framings of CMTrace (cmTraceRecord()), of several lines each, and
/// lines without any framing as records without a time.
class CmTraceFormat final : public RecordFormat
{
public:
    enum class Framing {
        Framed, ///< lines without an end of their own belong to the record below or above
        Bare,   ///< every line is a record
    };

    /// @p logSource is that of records that do not tell better by their component.
    CmTraceFormat(Framing framing, LogSource logSource, Encoding encoding);

    [[nodiscard]] std::unique_ptr<RecordFormat> copy() const override
    {
        return std::make_unique<CmTraceFormat>(*this);
    }
    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override;
    [[nodiscard]] bool hasRecordEnds() const override { return true; }
    [[nodiscard]] bool endsRecord(QByteArrayView line) const override;
    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView line,
                                                const QByteArrayList &continuation) override;
    [[nodiscard]] Instant instantOf(QByteArrayView line) override;

private:
    const Framing m_framing;
    const LogSource m_logSource;
    const Encoding m_encoding;
};

} // namespace Scep
