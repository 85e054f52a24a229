// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <expected>
#include <memory>

class QMimeData;
class QTemporaryDir;

namespace Scep {

/// What can be imported of that which was pasted or dropped.
struct PastedFiles
{
    QStringList paths;
    QStringList faults; ///< a line for each piece that no file could be made of, with its name
};

/// Makes files of what was copied elsewhere (a piece of a log, a PEM block, base64, an attachment),
/// so that it is imported as any other file. They lie in a folder that only the person may read and
/// that goes with this object.
class PastedEvidence
{
public:
    PastedEvidence();
    ~PastedEvidence();

    /// Whether there is anything in it to import.
    [[nodiscard]] static bool isUsable(const QMimeData *data);
    /// The files to import: those that were copied in a file manager, else new ones with what a
    /// browser or mail program hands over as octets, else a new one with the text.
    /// Nothing where there is nothing.
    [[nodiscard]] PastedFiles files(const QMimeData *data);

    PastedEvidence(const PastedEvidence &) = delete;
    PastedEvidence &operator=(const PastedEvidence &) = delete;

private:
    [[nodiscard]] std::expected<QString, QString> write(const QString &name,
                                                        const QByteArray &octets);

    std::unique_ptr<QTemporaryDir> m_folder; ///< null until the first text
    int m_texts = 0;
    int m_files = 0;
};

/// The files and folders of this computer that the data names.
[[nodiscard]] QStringList localPaths(const QMimeData *data);

} // namespace Scep
