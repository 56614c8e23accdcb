{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/hosts.html">Machines</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add{{/ADDS}}{{#CHANGES}}Edit{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add a machine{{/ADDS}}{{#CHANGES}}Edit machine{{/CHANGES}}</h1>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/host_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#ADDS}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/ADDS}}{{#CHANGES}}<input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/CHANGES}}
  <div class="card-body stack">
    <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
      <label for="name">Name</label>
      {{>F_NAME_ERROR}}
      <input id="name" name="name" class="w-m" value="{{F_NAME}}" maxlength="60" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="name-error"{{#F_NAME_INVALID}} aria-invalid="true"{{/F_NAME_INVALID}}>
    </div>
    <div class="field{{#F_KIND_INVALID}} field-error{{/F_KIND_INVALID}}">
      <label for="kind">Kind</label>
      {{>F_KIND_ERROR}}
      <select id="kind" name="kind" class="w-m" aria-describedby="kind-error"{{#F_KIND_INVALID}} aria-invalid="true"{{/F_KIND_INVALID}}>{{#ADDS}}<option value="">Choose a kind</option>{{/ADDS}}{{#KIND}}
        <option value="{{KIND_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{KIND_WORDS}}</option>{{/KIND}}
      </select>
    </div>
    <div class="field{{#F_PLACE_INVALID}} field-error{{/F_PLACE_INVALID}}">
      <label for="place">Place <span class="opt">(optional)</span></label>
      <span class="hint" id="place-hint">For example A-12</span>
      {{>F_PLACE_ERROR}}
      <input id="place" name="place" class="w-s" value="{{F_PLACE}}" maxlength="60" autocomplete="off" aria-describedby="place-hint place-error"{{#F_PLACE_INVALID}} aria-invalid="true"{{/F_PLACE_INVALID}}>
    </div>
    <div class="field{{#F_CAPACITY_INVALID}} field-error{{/F_CAPACITY_INVALID}}">
      <label for="capacity">How many VPSs it may have <span class="opt">(optional)</span></label>
      {{>F_CAPACITY_ERROR}}
      <input id="capacity" name="capacity" class="w-xs" value="{{F_CAPACITY}}" inputmode="numeric" maxlength="4" autocomplete="off" aria-describedby="capacity-error"{{#F_CAPACITY_INVALID}} aria-invalid="true"{{/F_CAPACITY_INVALID}}>
    </div>
    <div class="field{{#F_PANEL_INVALID}} field-error{{/F_PANEL_INVALID}}">
      <label for="panel">Address of its control panel <span class="opt">(optional)</span></label>
      {{>F_PANEL_ERROR}}
      <input id="panel" name="panel" class="mono" value="{{F_PANEL}}" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="panel-error"{{#F_PANEL_INVALID}} aria-invalid="true"{{/F_PANEL_INVALID}}>
    </div>
    <label class="check"><input type="checkbox" name="in-service" value="1"{{#IN_SERVICE}} checked{{/IN_SERVICE}}> In service: new systems may be put on it</label>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save machine</button><a class="btn" href="/mgmt/hosts.html">Back without saving</a></div>
  </div>
</form>
