{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Move system {{SYSID}}</span></nav>
{{>CONFLICT}}
<div class="page-head mb"><div class="grow"><h1>Move {{HOST}} ({{SYSID}}) to another machine</h1>
  <p>It is on {{FROM}}. Its row is stopped today and a new one with another sysid takes its place, with the same packages; their periods go on. A password on file does not go along: set it again.</p></div></div>
<form class="stack" method="post" action="/mgmt/system_move.html" novalidate>
  <button class="vh" name="go" value="save" tabindex="-1" aria-hidden="true">Move</button>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}"><input type="hidden" name="version" value="{{F_VERSION}}">
  <fieldset class="card form-section">
    <legend>New machine</legend>
    <div class="field{{#F_MACHINE_INVALID}} field-error{{/F_MACHINE_INVALID}}">
      <label for="machine">Host, managed colo or colo</label>
      {{>F_MACHINE_ERROR}}
      <div class="row"><select class="w-m" id="machine" name="machine" aria-describedby="machine-error"{{#F_MACHINE_INVALID}} aria-invalid="true"{{/F_MACHINE_INVALID}}><option value="">Choose</option>{{#MACHINE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}} {{PLACE}}</option>{{/MACHINE}}</select>
      <button class="btn btn-sm" name="go" value="machine">Show fields and templates of this machine</button></div>
    </div>
    {{#VPS}}<div class="field{{#F_DIRECTORY_INVALID}} field-error{{/F_DIRECTORY_INVALID}}">
      <label for="directory">Root directory <span class="opt">(optional)</span></label>
      {{>F_DIRECTORY_ERROR}}
      <input class="w-m mono" id="directory" name="directory" value="{{F_DIRECTORY}}" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="directory-error"{{#F_DIRECTORY_INVALID}} aria-invalid="true"{{/F_DIRECTORY_INVALID}}>
    </div>
    {{#VEID}}<div class="field{{#F_VEID_INVALID}} field-error{{/F_VEID_INVALID}}">
      <label for="veid">CT id <span class="opt">(optional)</span></label>
      {{>F_VEID_ERROR}}
      <input class="w-xs" id="veid" name="veid" value="{{F_VEID}}" inputmode="numeric" autocomplete="off" aria-describedby="veid-error"{{#F_VEID_INVALID}} aria-invalid="true"{{/F_VEID_INVALID}}>
    </div>{{/VEID}}
    <div class="field{{#F_TEMPLATE_INVALID}} field-error{{/F_TEMPLATE_INVALID}}">
      <label for="template">OS template</label>
      {{>F_TEMPLATE_ERROR}}
      <select class="w-m" id="template" name="template" aria-describedby="template-error"{{#F_TEMPLATE_INVALID}} aria-invalid="true"{{/F_TEMPLATE_INVALID}}><option value="">Not known</option>{{#TEMPLATE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/TEMPLATE}}</select>
    </div>{{/VPS}}
    {{#SERVER}}<div class="field{{#F_OS_INVALID}} field-error{{/F_OS_INVALID}}">
      <label for="os">Operating system <span class="opt">(optional)</span></label>
      {{>F_OS_ERROR}}
      <input class="w-m" id="os" name="os" value="{{F_OS}}" autocomplete="off" maxlength="60" aria-describedby="os-error"{{#F_OS_INVALID}} aria-invalid="true"{{/F_OS_INVALID}}>
    </div>
    <div class="field{{#F_OUTLET_INVALID}} field-error{{/F_OUTLET_INVALID}}">
      <label for="outlet">Outlet <span class="opt">(optional)</span></label>
      <span class="hint" id="outlet-hint">Strip and port, like ats1-11</span>
      {{>F_OUTLET_ERROR}}
      <input class="w-s" id="outlet" name="outlet" value="{{F_OUTLET}}" autocomplete="off" spellcheck="false" maxlength="40" aria-describedby="outlet-hint outlet-error"{{#F_OUTLET_INVALID}} aria-invalid="true"{{/F_OUTLET_INVALID}}>
    </div>
    <div class="field-row">
      <div class="field{{#F_CABINET_INVALID}} field-error{{/F_CABINET_INVALID}}">
        <label for="cabinet">Cabinet <span class="opt">(optional)</span></label>
        {{>F_CABINET_ERROR}}
        <input class="w-s" id="cabinet" name="cabinet" value="{{F_CABINET}}" autocomplete="off" maxlength="40" aria-describedby="cabinet-error"{{#F_CABINET_INVALID}} aria-invalid="true"{{/F_CABINET_INVALID}}>
      </div>
      <div class="field{{#F_UNIT_INVALID}} field-error{{/F_UNIT_INVALID}}">
        <label for="unit">Unit <span class="opt">(optional)</span></label>
        {{>F_UNIT_ERROR}}
        <input class="w-xs" id="unit" name="unit" value="{{F_UNIT}}" autocomplete="off" maxlength="20" aria-describedby="unit-error"{{#F_UNIT_INVALID}} aria-invalid="true"{{/F_UNIT_INVALID}}>
      </div>
    </div>{{/SERVER}}
  </fieldset>
  <fieldset class="card form-section">
    <legend>IP addresses</legend>
    <label class="check"><input type="checkbox" name="keep-ips" value="1"{{#KEEP_IPS}} checked{{/KEEP_IPS}}> Its addresses go along: {{#IP}}<span class="mono">{{ADDRESS}}</span> {{/IP}}</label>
    <div class="field{{#F_IPS_INVALID}} field-error{{/F_IPS_INVALID}}">
      <label for="ips">New addresses <span class="opt">(optional)</span></label>
      <span class="hint" id="ips-hint">With blanks between them</span>
      {{>F_IPS_ERROR}}
      <ul id="ips-wrong">{{#WRONG_IP}}<li>{{WORDS}}</li>{{/WRONG_IP}}</ul>
      <textarea class="mono" id="ips" name="ips" rows="2" spellcheck="false" maxlength="4000" aria-describedby="ips-hint ips-error ips-wrong"{{#F_IPS_INVALID}} aria-invalid="true"{{/F_IPS_INVALID}}>{{F_IPS:pre_escape}}</textarea>
    </div>
  </fieldset>
  <div class="row"><a class="btn" href="{{CUSTOMER}}">Leave it where it is</a><button class="btn btn-primary" name="go" value="save" data-busy="Moving">Move the system</button></div>
</form>
