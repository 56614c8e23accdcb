{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/pastes.html">Pastes</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add{{/ADDS}}{{#CHANGES}}Edit{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add a paste{{/ADDS}}{{#CHANGES}}Edit paste{{/CHANGES}}</h1>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/paste_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#ADDS}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/ADDS}}{{#CHANGES}}<input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/CHANGES}}
  <div class="card-body stack">
    <div class="field{{#F_HEADING_INVALID}} field-error{{/F_HEADING_INVALID}}">
      <label for="heading">Heading</label>
      <span class="hint" id="heading-hint">The group that it stands in; a new one is made by writing it</span>
      {{>F_HEADING_ERROR}}
      <input id="heading" name="heading" class="w-m" value="{{F_HEADING}}" list="headings" maxlength="60" autocomplete="off" aria-describedby="heading-hint heading-error"{{#F_HEADING_INVALID}} aria-invalid="true"{{/F_HEADING_INVALID}}>
      <datalist id="headings">{{#KNOWN}}<option value="{{KNOWN_HEADING}}"></option>{{/KNOWN}}</datalist>
    </div>
    <div class="field{{#F_TITLE_INVALID}} field-error{{/F_TITLE_INVALID}}">
      <label for="title">Title</label>
      {{>F_TITLE_ERROR}}
      <input id="title" name="title" value="{{F_TITLE}}" maxlength="100" autocomplete="off" aria-describedby="title-error"{{#F_TITLE_INVALID}} aria-invalid="true"{{/F_TITLE_INVALID}}>
    </div>
    <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
      <label for="text">Text</label>
      {{>F_TEXT_ERROR}}
      <textarea id="text" name="text" rows="12" maxlength="4000" aria-describedby="text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>{{F_TEXT:pre_escape}}</textarea>
    </div>
    <div class="field{{#F_POSITION_INVALID}} field-error{{/F_POSITION_INVALID}}">
      <label for="position">Position</label>
      <span class="hint" id="position-hint">Under its heading and in the menu, the lowest number stands first</span>
      {{>F_POSITION_ERROR}}
      <input class="w-xs" id="position" name="position" value="{{F_POSITION}}" inputmode="numeric" maxlength="3" autocomplete="off" aria-describedby="position-hint position-error"{{#F_POSITION_INVALID}} aria-invalid="true"{{/F_POSITION_INVALID}}>
    </div>
    <label class="check"><input type="checkbox" name="in-menu" value="1"{{#IN_MENU}} checked{{/IN_MENU}}> One of the most used: show it in the menu</label>
    {{#CHANGES}}<label class="check"><input type="checkbox" name="retired" value="1"{{#RETIRED}} checked{{/RETIRED}}> Retired: in no list any more</label>{{/CHANGES}}
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save paste</button><a class="btn" href="/mgmt/pastes.html">Back without saving</a></div>
  </div>
</form>
