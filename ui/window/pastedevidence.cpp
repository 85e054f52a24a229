// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pastedevidence.h"

#include <QCoreApplication>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PastedEvidence)
};
} // namespace

PastedEvidence::PastedEvidence() = default;
PastedEvidence::~PastedEvidence() = default;

bool PastedEvidence::isUsable(const QMimeData *data)
{
    return data != nullptr && (!localPaths(data).isEmpty() || !data->text().trimmed().isEmpty());
}

QStringList PastedEvidence::files(const QMimeData *data)
{
    if (!isUsable(data)) {
        return {};
    }
    if (const QStringList paths = localPaths(data); !paths.isEmpty()) {
        return paths;
    }
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>(); // made for its owner alone
    }
    // The name is what the case shows: it says where the lines come from.
    const QString path =
        m_folder->filePath(Tr::tr("Pasted text %1.txt", "name of a file").arg(++m_texts));
    QFile file(path);
    const QByteArray text = data->text().toUtf8();
    if (!m_folder->isValid() || !file.open(QIODevice::WriteOnly) ||
        file.write(text) != text.size() || !file.flush()) {
        return {};
    }
    return {path};
}

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace Scep
