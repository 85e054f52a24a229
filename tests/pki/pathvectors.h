// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Reads public collections of path-building cases: x509-limbo's limbo.json, and what BetterTLS's
// "export-tests" writes.

#include "models/pki/chainbuilder.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace PathVectors {

/// One case: what is trusted, what else is there, and whether the certificate should be accepted.
struct Vector
{
    QString id;
    QList<Scep::Certificate> trusted;
    QList<Scep::Certificate> others;
    QList<Scep::RevocationList> lists;
    Scep::Certificate leaf;
    Scep::Instant judgedAt;
    QStringList usages; ///< extended key usages (OIDs) that it is wanted for
    QString host;       ///< name that it should have; empty: none
    std::optional<qint64> maxDepth;
    bool isAccepted = false;
    QString undecodable; ///< why the case cannot be judged; empty: it can
};

/// The cases of either collection, told by what is in the file; none when it is neither.
[[nodiscard]] QList<Vector> readVectors(QByteArrayView json);

/// What was said of a case.
struct Answer
{
    bool isAccepted = false;
    QString reason; ///< why it was not accepted; for what was, what might explain a difference
};

[[nodiscard]] Answer judge(const Vector &vector);

} // namespace PathVectors
