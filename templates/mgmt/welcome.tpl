{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Welcome mails</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Welcome mails</h1>
  <p>What a customer gets when an order goes into service. Fill it in for a system to send it once more by hand.</p>
</div></div>
<form class="mb5" method="get" action="/mgmt/welcome.html">
  <input type="hidden" name="kind" value="{{KIND}}">
  <div class="field{{#F_SYSID_INVALID}} field-error{{/F_SYSID_INVALID}}">
    <label for="sysid">System (sysid)</label>
    {{>F_SYSID_ERROR}}
    <div class="row"><input id="sysid" name="sysid" class="w-s" inputmode="numeric" maxlength="10" autocomplete="off" value="{{F_SYSID}}" aria-describedby="sysid-error"{{#F_SYSID_INVALID}} aria-invalid="true"{{/F_SYSID_INVALID}}><button class="btn">Fill in</button></div>
  </div>
</form>
<div class="row mb5">
  <div class="seg" role="group" aria-label="Which mail">{{#KIND_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/KIND_LINK}}</div>
</div>
<section class="card w-l" aria-labelledby="mail-h">
  <div class="card-head"><h2 id="mail-h">{{SUBJECT}}</h2>{{#FILLED}}<div class="acts"><a href="{{CUSTOMER}}">Customer of {{HOST}}</a></div>{{/FILLED}}</div>
  <div class="card-body stack">
    <p><span class="copy" data-copy="{{SUBJECT}}">Copy the subject</span> <span class="copy" data-copy="{{TEXT:pre_escape}}">Copy the text</span></p>
    <p class="pre">{{TEXT:pre_escape}}</p>
  </div>
</section>
