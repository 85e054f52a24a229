// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// What a certificate request is called, brought into one form. Intune's id of a request is written
/// differently by every platform, for example
/// `ModelName=AC_<guid>%2FLogicalName_<guid>;Hash=<n>` (Android),
/// `www.windowsintune.com.SCEP.ModelName=AC_<guid>/LogicalName_<guid>;Hash=<n>` (Apple) and
/// `ModelName_AC_<guid>_LogicalName_<guid>_Hash_<n>` (Windows); pasted logs often elide the middle
/// of its parts ("AC_51…"). Any other name stands for itself.
struct RequestIdentity
{
    QString model;            ///< lower case, dashes: "ac-51bad41f-…"; empty: not of Intune's form
    QString logical;          ///< lower case, dashes: the id of the Intune policy
    QString hash;             ///< signed number as text; may be empty
    QString text;             ///< the whole name in lower case when it is not of Intune's form
    bool modelElided = false; ///< only the beginning of model is known
    bool logicalElided = false; ///< only the beginning of logical is known
    bool textElided = false;    ///< only the beginning of text is known

    bool operator==(const RequestIdentity &) const = default;

    [[nodiscard]] bool isNull() const { return model.isEmpty() && text.isEmpty(); }
    [[nodiscard]] bool isIntuneRequest() const { return !model.isEmpty(); }
    [[nodiscard]] bool isElided() const { return modelElided || logicalElided || textElided; }
    /// The normalised text of Enrollment::requestIdentity, equal for equal requests; elided parts
    /// end in "…". Empty for a null identity.
    [[nodiscard]] QString key() const;
};

/// Reads a request's (or root certificate's) name as a log writes it. Never fails: what is not of
/// Intune's form is a text.
[[nodiscard]] RequestIdentity parseRequestIdentity(const QString &alias);

/// Whether both can name the same request: equal, or equal as far as an elided one reaches. Only
/// meaningful inside one device.
[[nodiscard]] bool mayBeSame(const RequestIdentity &left, const RequestIdentity &right);

} // namespace Scep
