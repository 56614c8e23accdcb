{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ats.html">Power strips</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add{{/ADDS}}{{#CHANGES}}Edit{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add a power strip{{/ADDS}}{{#CHANGES}}Edit power strip{{/CHANGES}}</h1>
  <p>It is read as soon as it is saved; the page of all power strips shows whether it answers.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/ats_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#ADDS}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/ADDS}}{{#CHANGES}}<input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/CHANGES}}
  <div class="card-body stack">
    <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
      <label for="name">Name</label>
      <span class="hint" id="name-hint">For example ats1. Its outlets are ats1-1, ats1-2 and so on, as systems name them.</span>
      {{>F_NAME_ERROR}}
      <input id="name" name="name" class="w-s" value="{{F_NAME}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="30" aria-describedby="name-hint name-error"{{#F_NAME_INVALID}} aria-invalid="true"{{/F_NAME_INVALID}}>
    </div>
    <div class="field{{#F_DRIVER_INVALID}} field-error{{/F_DRIVER_INVALID}}">
      <label for="driver">Kind</label>
      {{>F_DRIVER_ERROR}}
      <select id="driver" name="driver" class="w-l" aria-describedby="driver-error"{{#F_DRIVER_INVALID}} aria-invalid="true"{{/F_DRIVER_INVALID}}>{{#ADDS}}<option value="">Choose a kind</option>{{/ADDS}}{{#DRIVER}}
        <option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>{{/DRIVER}}
      </select>
    </div>
    <div class="field{{#F_ADDRESS_INVALID}} field-error{{/F_ADDRESS_INVALID}}">
      <label for="address">Address</label>
      <span class="hint" id="address-hint">IP address or host name, with a port after a colon if it is not 161.</span>
      {{>F_ADDRESS_ERROR}}
      <input id="address" name="address" class="w-m mono" value="{{F_ADDRESS}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="260" aria-describedby="address-hint address-error"{{#F_ADDRESS_INVALID}} aria-invalid="true"{{/F_ADDRESS_INVALID}}>
    </div>
    <div class="field{{#F_SNMP_INVALID}} field-error{{/F_SNMP_INVALID}}">
      <label for="snmp">SNMP version</label>
      {{>F_SNMP_ERROR}}
      <select id="snmp" name="snmp" class="w-l" aria-describedby="snmp-error"{{#F_SNMP_INVALID}} aria-invalid="true"{{/F_SNMP_INVALID}}>{{#SNMP}}
        <option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>{{/SNMP}}
      </select>
    </div>
    <div class="field{{#F_USER_INVALID}} field-error{{/F_USER_INVALID}}">
      <label for="user">User name</label>
      <span class="hint" id="user-hint">Version 3 only.</span>
      {{>F_USER_ERROR}}
      <input id="user" name="user" class="w-m" value="{{F_USER}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="32" aria-describedby="user-hint user-error"{{#F_USER_INVALID}} aria-invalid="true"{{/F_USER_INVALID}}>
    </div>
    <div class="field{{#F_AUTH_INVALID}} field-error{{/F_AUTH_INVALID}}">
      <label for="auth">Authentication key</label>
      <span class="hint" id="auth-hint">{{#CHANGES}}Empty: it stays as it is. {{/CHANGES}}Version 3 only, 8 characters or more.</span>
      {{>F_AUTH_ERROR}}
      <input id="auth" name="auth" class="w-m mono" type="password" autocomplete="new-password" autocapitalize="none" spellcheck="false" maxlength="64" aria-describedby="auth-hint auth-error"{{#F_AUTH_INVALID}} aria-invalid="true"{{/F_AUTH_INVALID}}>
    </div>
    <div class="field{{#F_PRIVACY_INVALID}} field-error{{/F_PRIVACY_INVALID}}">
      <label for="privacy">Privacy key</label>
      <span class="hint" id="privacy-hint">{{#CHANGES}}Empty: it stays as it is. {{/CHANGES}}Version 3 only, 8 characters or more.</span>
      {{>F_PRIVACY_ERROR}}
      <input id="privacy" name="privacy" class="w-m mono" type="password" autocomplete="new-password" autocapitalize="none" spellcheck="false" maxlength="64" aria-describedby="privacy-hint privacy-error"{{#F_PRIVACY_INVALID}} aria-invalid="true"{{/F_PRIVACY_INVALID}}>
    </div>
    <div class="field{{#F_PLAIN_INVALID}} field-error{{/F_PLAIN_INVALID}}">
      {{>F_PLAIN_ERROR}}
      <label class="check"><input type="checkbox" id="plain" name="plain" value="1"{{#PLAIN}} checked{{/PLAIN}} aria-describedby="plain-error"> This strip cannot do version 3: its community may go over the network in clear</label>
    </div>
    <div class="field{{#F_COMMUNITY_INVALID}} field-error{{/F_COMMUNITY_INVALID}}">
      <label for="community">Community</label>
      <span class="hint" id="community-hint">{{#CHANGES}}Empty: it stays as it is. {{/CHANGES}}Versions 1 and 2c only; one that may write.</span>
      {{>F_COMMUNITY_ERROR}}
      <input id="community" name="community" class="w-m mono" type="password" autocomplete="new-password" autocapitalize="none" spellcheck="false" maxlength="64" aria-describedby="community-hint community-error"{{#F_COMMUNITY_INVALID}} aria-invalid="true"{{/F_COMMUNITY_INVALID}}>
    </div>
    <div class="field{{#F_PLACE_INVALID}} field-error{{/F_PLACE_INVALID}}">
      <label for="place">Place <span class="opt">(optional)</span></label>
      <span class="hint" id="place-hint">For example A-12</span>
      {{>F_PLACE_ERROR}}
      <input id="place" name="place" class="w-s" value="{{F_PLACE}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="60" aria-describedby="place-hint place-error"{{#F_PLACE_INVALID}} aria-invalid="true"{{/F_PLACE_INVALID}}>
    </div>
    <div class="field{{#F_PAGE_INVALID}} field-error{{/F_PAGE_INVALID}}">
      <label for="page">Address of its own web page <span class="opt">(optional)</span></label>
      {{>F_PAGE_ERROR}}
      <input id="page" name="page" class="mono" value="{{F_PAGE}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200" aria-describedby="page-error"{{#F_PAGE_INVALID}} aria-invalid="true"{{/F_PAGE_INVALID}}>
    </div>
    <label class="check"><input type="checkbox" name="in-service" value="1"{{#IN_SERVICE}} checked{{/IN_SERVICE}}> In service: it is read, and its outlets can be switched</label>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save power strip</button><a class="btn" href="/mgmt/ats.html">Back without saving</a></div>
  </div>
</form>
