// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/logevent.h"
#include "models/text/textdocument.h"
#include "ui/logview/encodedparts.h"

#include <QTextBrowser>

#include <optional>

namespace Scep {

/// What stands in one line of a log: the fields of its record by their names, XML and JSON one
/// element a row, what is encoded in it, and octets that are not what they seem. Links take encoded
/// things apart.
class LineDetails : public QTextBrowser
{
    Q_OBJECT

public:
    explicit LineDetails(QWidget *parent = nullptr);

    /// Shows the line, or the part of it that @p place says; @p record is the one that it belongs
    /// to.
    void showLine(const TextDocument &document, const EvidenceRef &place,
                  const std::optional<LogEvent> &record);
    void showNothing();

    /// What of the shown line is encoded.
    [[nodiscard]] const QList<EncodedPart> &parts() const { return m_parts; }

signals:
    /// The person wants to take these apart.
    void itemsChosen(const QList<Scep::EncodedItem> &items);

private:
    QList<EncodedPart> m_parts;
};

} // namespace Scep
