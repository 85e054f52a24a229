// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Scep {

/// An NSError as the ManagedConfiguration framework writes it into the log.
struct NsError
{
    QString domain;
    QString code;
    QString description; ///< English where the block has it

    bool operator==(const NsError &) const = default;
};

/// The innermost NSError block of a message, which is the cause; nothing when there is none with
/// domain and code. The block may be folded on one line:
///     NSError:
///     Desc   : Der Server …
///     US Desc: The SCEP server …
///     Domain : MCSCEPErrorDomain
///     Code   : 22013
///     ...Underlying error:
///     NSError: …
[[nodiscard]] std::optional<NsError> innermostNsError(const QString &message);

} // namespace Scep
